import { useOne } from '../../../state/documents.ts';
import { useCountdown } from '../../../state/time.ts';
import { timeLeft } from '../../../text/time.ts';
import { useText } from '../../../text/use-text.ts';

/** The countdown in whole minutes, so that nothing ticks in the eye. */
export function TimeLeft() {
  const t = useText();
  const { remainingMs, running } = useCountdown(useOne('room', 'timer'));
  if (remainingMs === null) return undefined;
  const left = timeLeft(t, remainingMs);
  return <span>{running || remainingMs === 0 ? left : t('room.time.stopped', { left })}</span>;
}
