import { useState } from 'react';
import { useLocation } from 'wouter';
import { forgetDesk } from '../../../connection/kept.ts';
import { post } from '../../../connection/rest.ts';
import { useOne } from '../../../state/documents.ts';
import { refusal } from '../../../text/refusals.ts';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { ButtonLink } from '../../../ui/button/button-link.tsx';
import { useNarrow } from '../layout/places.ts';
import { Confirm } from '../parts/confirm.tsx';
import { Problem } from '../parts/problem.tsx';
import styles from './practice.module.css';
import { useRehearsed } from './use-practice.ts';

interface PracticeBannerProps {
  facilitatorId: string;
  workshopId: string;
}

/** Says at the desk of a rehearsal what it is, shows what others see, and ends it. Nothing at a desk in earnest. */
export function PracticeBanner({ facilitatorId, workshopId }: PracticeBannerProps) {
  const t = useText();
  const narrow = useNarrow();
  const as = `f:${facilitatorId}`;
  const of = useRehearsed(as, workshopId);
  if (of === undefined) return null;
  const words = t('desk.practice.banner');
  const actions = <Actions facilitatorId={facilitatorId} workshopId={workshopId} />;
  // On a phone the bar must leave room for the desk itself.
  return narrow ? (
    <details className={styles['folded']}>
      <summary>{words}</summary>
      <div className={styles['actions']}>{actions}</div>
    </details>
  ) : (
    <div className={styles['banner']}>
      <strong className={styles['words']}>{words}</strong>
      {actions}
    </div>
  );
}

function Actions({ facilitatorId, workshopId }: PracticeBannerProps) {
  const t = useText();
  const [, go] = useLocation();
  const as = `f:${facilitatorId}`;
  const links = useOne('desk', 'links');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  const seePhone = async () => {
    setProblem(undefined);
    // Opened at once: browsers allow no window that comes by itself later.
    const view = window.open('', '_blank', 'popup,width=390,height=844');
    const answer = await post('/api/practice/phone', { as, workshopId });
    if (answer.ok) {
      const address = `/p/${answer.participantId}`;
      if (view) view.location.replace(address);
      else go(address);
      return;
    }
    view?.close();
    const nobody = answer.code === 'not-found';
    setProblem(nobody ? t('desk.practice.nobody') : refusal(t, answer.code, answer.detail));
  };
  const end = async () => {
    setBusy(true);
    const answer = await post('/api/practice/end', { as, workshopId });
    setBusy(false);
    if (!answer.ok) return setProblem(refusal(t, answer.code, answer.detail));
    forgetDesk(as, workshopId);
    go(`/f/${facilitatorId}/w/${answer.of}`);
  };
  return (
    <>
      <ButtonLink href={links?.screen} target="_blank" rel="noreferrer">
        {t('desk.practice.projector')}
      </ButtonLink>
      <Button onClick={() => void seePhone()}>{t('desk.practice.phone')}</Button>
      <Confirm
        label={t('desk.practice.end')}
        title={t('desk.practice.end.question')}
        doLabel={t('desk.practice.end.do')}
        busy={busy}
        onConfirm={() => void end()}
      >
        <p>{t('desk.practice.end.what')}</p>
      </Confirm>
      <Problem text={problem} />
    </>
  );
}
