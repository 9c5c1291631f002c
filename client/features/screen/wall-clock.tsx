import { useOne } from '../../state/documents.ts';
import { useCountdown } from '../../state/time.ts';
import { clockText, timeLeft } from '../../text/time.ts';
import { useText } from '../../text/use-text.ts';
import { Unseen } from '../../ui/unseen/unseen.tsx';
import styles from './screen.module.css';

/** The countdown, large, without sound or colour that shouts. */
export function WallClock() {
  const t = useText();
  const timer = useOne('screen', 'timer');
  const { remainingMs, running } = useCountdown(timer);
  if (remainingMs === null) return undefined;
  if (remainingMs === 0) return <p className={styles['timeUp']}>{t('screen.clock.up')}</p>;
  return (
    <p className={styles['clock']}>
      <span dir="ltr" aria-hidden="true">
        {clockText(remainingMs)}
      </span>
      <Unseen>{timeLeft(t, remainingMs)}</Unseen>{' '}
      {!running && <span className={styles['stopped']}>{t('screen.clock.stopped')}</span>}
    </p>
  );
}
