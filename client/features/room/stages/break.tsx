import { useOne } from '../../../state/documents.ts';
import { useCountdown } from '../../../state/time.ts';
import { hourText } from '../../../text/time.ts';
import { useText } from '../../../text/use-text.ts';
import { PictureOf } from '../picture-of.tsx';
import styles from '../room.module.css';
import type { StageProps } from '../task.tsx';

/** When we start again, and nothing else. */
export function Break({ stage }: StageProps) {
  const t = useText();
  const timer = useOne('room', 'timer');
  const { remainingMs } = useCountdown(timer);
  const until = timer?.endsAt && remainingMs !== null && remainingMs > 0 ? timer.endsAt : undefined;
  const otherwise =
    remainingMs === 0 ? t('room.break.over') : t('room.break.about', { minutes: stage.minutes });
  return (
    <div className={styles['calm']}>
      <PictureOf stage={stage} always size="large" />
      <p className={styles['lead']}>
        {until === undefined ? otherwise : t('room.break.until', { time: hourText(until) })}
      </p>
    </div>
  );
}
