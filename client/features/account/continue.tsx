import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { RestAnswers } from '#shared/protocol/rest.ts';
import { takeFragment } from '../../connection/fragment.ts';
import { rememberFacilitator } from '../../connection/remembered.ts';
import { post, type RestRefusal } from '../../connection/rest.ts';
import { Text } from '../../text/text.tsx';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button/button.tsx';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import { Notice } from '../../ui/notice/notice.tsx';
import { Page } from '../../ui/page/page.tsx';
import { Tick } from '../../ui/tick/tick.tsx';
import { accountProblem } from './account-text.ts';
import styles from './account.module.css';
import { LinkPage } from './link-page.tsx';

type Arrived = RestAnswers['/api/continue'];
type Whose = RestAnswers['/api/continue/look'];

/**
 * Where a desk goes on on another device. Nobody is signed in before they say so: the link works once, and whoever
 * opens it by mistake must not use it up.
 */
export function Continue() {
  const t = useText();
  const [, go] = useLocation();
  const [token] = useState(takeFragment);
  const [alone, setAlone] = useState(false);
  const [busy, setBusy] = useState(false);
  const [over, setOver] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [arrived, setArrived] = useState<Arrived>();
  const [whose, setWhose] = useState<Whose>();

  useEffect(() => {
    if (token === undefined) return undefined;
    let wanted = true;
    void post('/api/continue/look', { token }).then((answer) => {
      if (!wanted) return;
      if (answer.ok) setWhose(answer);
      else if (endsLink(answer.code)) setOver(true);
    });
    return () => {
      wanted = false;
    };
  }, [token]);

  const leaveOther = async ({ facilitatorId, workshopId, handOverId: id }: Arrived): Promise<boolean> => {
    const answer = await post('/api/continue/sign-out-other', { as: `f:${facilitatorId}`, workshopId, id });
    return answer.ok;
  };
  const finish = async (answer: Arrived) => {
    setBusy(true);
    const left = !alone || (await leaveOther(answer));
    setBusy(false);
    if (left) go(deskOf(answer), { replace: true });
    else setArrived(answer);
  };
  const come = async () => {
    if (token === undefined) return;
    setBusy(true);
    const answer = await post('/api/continue', { token });
    setBusy(false);
    if (answer.ok) {
      rememberFacilitator(answer.facilitatorId);
      await finish(answer);
    } else if (endsLink(answer.code)) setOver(true);
    else setProblem(accountProblem(t, answer));
  };

  if (token === undefined) return <LinkPage problem={t('account.problem.incomplete')} />;
  if (over) {
    return (
      <Page title={t('account.continue.wrong')}>
        <p role="alert">{t('account.continue.wrong.what')}</p>
        <ButtonLink href="/sign-in" variant="primary">
          {t('account.link.sign-in')}
        </ButtonLink>
      </Page>
    );
  }
  if (arrived) {
    return (
      <Page title={t('account.continue.title')}>
        <Notice kind="warning" role="alert">
          <p>{t('account.continue.still-in')}</p>
        </Notice>
        <div className={styles['form']}>
          <Button variant="primary" wide busy={busy} onClick={() => void finish(arrived)}>
            {t('account.continue.sign-out.again')}
          </Button>
          <ButtonLink href={deskOf(arrived)} wide>
            {t('account.continue.to-desk')}
          </ButtonLink>
        </div>
      </Page>
    );
  }
  return (
    <Page title={t('account.continue.title')}>
      {whose && (
        <p>
          <Text
            id="account.continue.whose"
            values={{ name: <bdi>{whose.name}</bdi>, title: <bdi>{whose.title}</bdi> }}
            components={{ strong: <strong /> }}
          />
        </p>
      )}
      <p>{t('account.continue.what')}</p>
      {problem !== undefined && (
        <Notice kind="error" role="alert">
          <p>{problem}</p>
        </Notice>
      )}
      <div className={styles['form']}>
        <Tick
          label={t('account.continue.sign-out')}
          hint={t('account.continue.sign-out.hint')}
          checked={alone}
          onChange={setAlone}
        />
        <Button variant="primary" wide busy={busy} onClick={() => void come()}>
          {t('account.continue.do')}
        </Button>
      </div>
    </Page>
  );
}

/** Whether an answer means that the link is worth nothing. */
function endsLink(code: RestRefusal['code']): boolean {
  return code === 'not-found' || code === 'invalid';
}

function deskOf({ facilitatorId, workshopId }: Arrived): string {
  return `/f/${facilitatorId}/w/${workshopId}`;
}
