import { useCallback, useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { limits } from '#shared/domain/limits.ts';
import type { Me } from '#shared/protocol/rest.ts';
import { forgetFacilitator } from '../../connection/kept.ts';
import { get, post, type RestRefusal } from '../../connection/rest.ts';
import { refusal } from '../../text/refusals.ts';
import { Text } from '../../text/text.tsx';
import { dayText } from '../../text/time.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button/button.tsx';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import { Page } from '../../ui/page/page.tsx';
import { Tag } from '../../ui/tag/tag.tsx';
import { TextField } from '../../ui/text-field/text-field.tsx';
import styles from './desk.module.css';
import { InviteFacilitator } from './doors/invite-facilitator.tsx';
import { Fold, Panel } from './parts/panel.tsx';
import { Problem } from './parts/problem.tsx';
import { Practise } from './practice/practise.tsx';

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
    if (!answer.ok)
      return setProblem(t('setup.workshops.still-in', { why: refusal(t, answer.code, answer.detail) }));
    forgetFacilitator(as);
    go('/');
  };
  if (!me) {
    return (
      <Page title={t('setup.workshops')}>
        <p role="status">{t('setup.workshops.fetching')}</p>
      </Page>
    );
  }
  if (!me.ok) return <NotHere answer={me} onAgain={load} />;
  return (
    <Page
      title={t('setup.workshops')}
      header={
        <div className={styles['header']}>
          <span>
            <Text
              id="setup.workshops.signed-in"
              values={{
                name: (
                  <strong>
                    <bdi>{me.name}</bdi>
                  </strong>
                ),
              }}
            />
          </span>
          <Button variant="quiet" onClick={() => void signOut()}>
            {t('setup.workshops.sign-out')}
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
                  {t('setup.workshops.made', { day: dayText(workshop.createdAt) })}
                </span>
                {workshop.status === 'draft' && (
                  <Practise facilitatorId={facilitatorId} workshopId={workshop.id} title={workshop.title} />
                )}
              </li>
            ))}
        </ul>
      )}
      <Fold title={t('setup.invite.server')}>
        <InviteFacilitator
          as={as}
          workshopId={null}
          label={t('setup.invite.server.do')}
          hint={t('setup.invite.server.hint')}
        />
      </Fold>
    </Page>
  );
}

function NotHere({ answer, onAgain }: { answer: RestRefusal; onAgain: () => void }) {
  const t = useText();
  const signedOut = answer.code === 'forbidden';
  return (
    <Page title={t(signedOut ? 'setup.workshops.signed-out' : 'setup.workshops')}>
      <Problem
        text={signedOut ? t('setup.workshops.signed-out.what') : refusal(t, answer.code, answer.detail)}
      />
      {signedOut ? (
        <ButtonLink href="/sign-in" variant="primary">
          {t('setup.workshops.sign-in')}
        </ButtonLink>
      ) : (
        <Button onClick={onAgain}>{t('setup.workshops.again')}</Button>
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
  const t = useText();
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
    else setProblem(refusal(t, answer.code, answer.detail));
  };
  return (
    <Panel title={t(first ? 'setup.new.first' : 'setup.new')}>
      <p>{t('setup.new.what')}</p>
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
          label={t('setup.new.title')}
          hint={t('setup.new.title.hint')}
          value={title}
          onChange={setTitle}
          maxLength={limits.title}
          dir="auto"
          error={tried && title.trim() === '' ? t('setup.new.title.missing') : undefined}
        />
        <Button type="submit" variant="primary" busy={busy}>
          {t('setup.new.do')}
        </Button>
      </form>
    </Panel>
  );
}
