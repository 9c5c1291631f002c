import { useOne } from '../../../state/documents.ts';
import { useCountdown } from '../../../state/time.ts';
import { hourText } from '../../../text/time.ts';
import { useText } from '../../../text/use-text.ts';
import styles from '../room.module.css';
import type { StageProps } from '../task.tsx';

/** When we start again, and nothing else. */
export function Break({ stage }: StageProps) {
  const t = useText();
  const timer = useOne('room', 'timer');
  const { remainingMs } = useCountdown(timer);
  if (timer?.endsAt && remainingMs !== null && remainingMs > 0) {
    return <p className={styles['lead']}>{t('room.break.until', { time: hourText(timer.endsAt) })}</p>;
  }
  return (
    <p className={styles['lead']}>
      {remainingMs === 0 ? t('room.break.over') : t('room.break.about', { minutes: stage.minutes })}
    </p>
  );
}
