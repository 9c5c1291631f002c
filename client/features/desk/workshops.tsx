import { useCallback, useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { limits } from '#shared/domain/limits.ts';
import type { Me } from '#shared/protocol/rest.ts';
import { forgetFacilitator } from '../../connection/kept.ts';
import { get, post, type RestRefusal } from '../../connection/rest.ts';
import { refusalText } from '../../text/refusals.ts';
import { dayText } from '../../text/time.ts';
import { Button } from '../../ui/button/button.tsx';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import { Page } from '../../ui/page/page.tsx';
import { Tag } from '../../ui/tag/tag.tsx';
import { TextField } from '../../ui/text-field/text-field.tsx';
import styles from './desk.module.css';
import { InviteFacilitator } from './doors/invite-facilitator.tsx';
import { Fold, Panel } from './parts/panel.tsx';
import { Problem } from './parts/problem.tsx';
import { useText } from '../../text/use-text.ts';

/** A facilitator's workshops, and the way to a new one. */
export function Workshops({ facilitatorId }: { facilitatorId: string }) {
  const t = useText();
  const [, go] = useLocation();
  const as = `f:${facilitatorId}`;
  const [me, setMe] = useState<Me | RestRefusal>();
  const load = useCallback(() => void get<Me>(`/api/me?as=${as}`).then(setMe), [as]);
  useEffect(load, [load]);
  const [problem, setProblem] = useState<string>();
  const signOut = async () => {
    const answer = await post('/api/sign-out', { as });
    // Whoever is told that they are out must be out: the next person may sit here already.
    if (!answer.ok) return setProblem(`You are still signed in. ${refusalText(answer.code, answer.detail)}`);
    forgetFacilitator(as);
    go('/');
  };
  if (!me) {
    return (
      <Page title="Your workshops">
        <p role="status">Fetching your workshops …</p>
      </Page>
    );
  }
  if (!me.ok) return <NotHere refusal={me} onAgain={load} />;
  return (
    <Page
      title="Your workshops"
      header={
        <div className={styles['header']}>
          <span>
            Signed in as{' '}
            <strong>
              <bdi>{me.name}</bdi>
            </strong>
          </span>
          <Button variant="quiet" onClick={() => void signOut()}>
            Sign out
          </Button>
        </div>
      }
    >
      <Problem text={problem} />
      <NewWorkshop
        as={as}
        onMade={(workshopId) => go(`/f/${facilitatorId}/w/${workshopId}`)}
        first={me.workshops.length === 0}
      />
      {me.workshops.length > 0 && (
        <ul className={styles['workshops']}>
          {me.workshops
            .toSorted((one, other) => other.createdAt - one.createdAt)
            .map((workshop) => (
              <li key={workshop.id} className={styles['workshop']}>
                <Link href={`/f/${facilitatorId}/w/${workshop.id}`} dir="auto">
                  {workshop.title}
                </Link>
                <span>
                  <Tag tone={workshop.status === 'live' ? 'strong' : 'plain'}>
                    {t(`desk.status.${workshop.status}`)}
                  </Tag>{' '}
                  made on {dayText(workshop.createdAt)}
                </span>
              </li>
            ))}
        </ul>
      )}
      <Fold title="Invite a facilitator">
        <InviteFacilitator
          as={as}
          workshopId={null}
          label="Make an invitation link"
          hint="They get an account of their own on this server, with workshops of their own. They do not see yours."
        />
      </Fold>
    </Page>
  );
}

function NotHere({ refusal, onAgain }: { refusal: RestRefusal; onAgain: () => void }) {
  const signedOut = refusal.code === 'forbidden';
  return (
    <Page title={signedOut ? 'Please sign in' : 'Your workshops'}>
      <Problem
        text={
          signedOut
            ? 'You are not signed in here any more. A sign-in lasts 12 hours.'
            : refusalText(refusal.code, refusal.detail)
        }
      />
      {signedOut ? (
        <ButtonLink href="/sign-in" variant="primary">
          Sign in
        </ButtonLink>
      ) : (
        <Button onClick={onAgain}>Try again</Button>
      )}
    </Page>
  );
}

interface NewWorkshopProps {
  as: string;
  first: boolean;
  onMade: (workshopId: string) => void;
}

function NewWorkshop({ as, first, onMade }: NewWorkshopProps) {
  const [title, setTitle] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const make = async () => {
    setTried(true);
    if (title.trim() === '') return;
    setBusy(true);
    const answer = await post('/api/workshops', { as, title: title.trim() });
    setBusy(false);
    if (answer.ok) onMade(answer.workshopId);
    else setProblem(refusalText(answer.code, answer.detail));
  };
  return (
    <Panel title={first ? 'Make your first workshop' : 'Make a new workshop'}>
      <p>
        It starts with an agenda of nine steps that works as it is. You can change all of it, before and
        during.
      </p>
      <Problem text={problem} />
      <form
        className={styles['newWorkshop']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void make();
        }}
      >
        <TextField
          label="Title"
          hint="What people see first. For example: Going home after a stroke."
          value={title}
          onChange={setTitle}
          maxLength={limits.title}
          dir="auto"
          error={tried && title.trim() === '' ? 'Please give it a title.' : undefined}
        />
        <Button type="submit" variant="primary" busy={busy}>
          Make the workshop
        </Button>
      </form>
    </Panel>
  );
}
