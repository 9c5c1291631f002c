import { useState } from 'react';
import { useLocation } from 'wouter';
import { post } from '../../../connection/rest.ts';
import { refusal } from '../../../text/refusals.ts';
import { useText } from '../../../text/use-text.ts';
import { Confirm } from '../parts/confirm.tsx';
import { Problem } from '../parts/problem.tsx';

interface PractiseProps {
  facilitatorId: string;
  workshopId: string;
  /** Tells one button from another where there are several. */
  title?: string;
}

/** Starts a practice of this workshop with invented people, and goes to its desk. */
export function Practise({ facilitatorId, workshopId, title }: PractiseProps) {
  const t = useText();
  const [, go] = useLocation();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const start = async () => {
    setBusy(true);
    const answer = await post('/api/practice', { as: `f:${facilitatorId}`, workshopId });
    setBusy(false);
    if (answer.ok) go(`/f/${facilitatorId}/w/${answer.workshopId}`);
    else if (answer.code === 'limit-reached') setProblem(t('desk.practice.busy'));
    else setProblem(refusal(t, answer.code, answer.detail));
  };
  return (
    <div>
      <Confirm
        label={title === undefined ? t('desk.practice.start') : t('desk.practice.start.of', { title })}
        title={t('desk.practice.start.question')}
        doLabel={t('desk.practice.start.do')}
        doVariant="primary"
        busy={busy}
        onConfirm={() => void start()}
      >
        <p>{t('desk.practice.start.what')}</p>
        <p>{t('desk.practice.start.kept')}</p>
      </Confirm>
      <Problem text={problem} />
    </div>
  );
}
