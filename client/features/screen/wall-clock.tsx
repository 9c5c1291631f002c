import { useOne } from '../../state/documents.ts';
import { useCountdown } from '../../state/time.ts';
import { clockText } from '../../text/time.ts';
import styles from './screen.module.css';

/** The countdown, large, without sound or colour that shouts. */
export function WallClock() {
  const timer = useOne('screen', 'timer');
  const { remainingMs, running } = useCountdown(timer);
  if (remainingMs === null) return undefined;
  return (
    <p className={styles['clock']}>
      {remainingMs === 0 ? 'Time is up' : clockText(remainingMs)}
      {!running && remainingMs > 0 && ' (stopped)'}
    </p>
  );
}
