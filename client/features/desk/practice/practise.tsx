import { useState } from 'react';
import { useLocation } from 'wouter';
import { post } from '../../../connection/rest.ts';
import { refusal } from '../../../text/refusals.ts';
import { useText } from '../../../text/use-text.ts';
import { Unseen } from '../../../ui/unseen/unseen.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { Panel } from '../parts/panel.tsx';
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
    else if (answer.code === 'limit-reached' && !answer.detail) setProblem(t('desk.practice.busy'));
    else setProblem(refusal(t, answer.code, answer.detail));
  };
  return (
    <div>
      <Confirm
        label={
          <>
            {t('desk.practice.start')}
            {title !== undefined && <Unseen> “{title}”</Unseen>}
          </>
        }
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

/** Offers to practise beside the parts that are filled in before the day. */
export function PractisePanel(props: Pick<PractiseProps, 'facilitatorId' | 'workshopId'>) {
  const t = useText();
  return (
    <Panel title={t('desk.practice.panel')}>
      <p>{t('desk.practice.start.what')}</p>
      <Practise {...props} />
    </Panel>
  );
}
