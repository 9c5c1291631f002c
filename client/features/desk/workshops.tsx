import { useCallback, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { Me } from '#shared/protocol/rest.ts';
import { forgetFacilitator } from '../../connection/kept.ts';
import { get, post, type RestRefusal } from '../../connection/rest.ts';
import { refusal } from '../../text/refusals.ts';
import { Text } from '../../text/text.tsx';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button/button.tsx';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import { Page } from '../../ui/page/page.tsx';
import styles from './desk.module.css';
import { InviteFacilitator } from './doors/invite-facilitator.tsx';
import { NewWorkshop } from './list/new-workshop.tsx';
import { WorkshopList } from './list/workshop-list.tsx';
import { Fold } from './parts/panel.tsx';
import { Problem } from './parts/problem.tsx';

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
      {me.workshops.length > 0 && <WorkshopList facilitatorId={facilitatorId} workshops={me.workshops} />}
      <NewWorkshop
        as={as}
        onMade={(workshopId) => go(`/f/${facilitatorId}/w/${workshopId}`)}
        first={me.workshops.length === 0}
      />
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
