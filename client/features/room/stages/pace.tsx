import type { MineMe } from '#shared/document/mine.ts';
import { useOne } from '../../../state/documents.ts';
import styles from '../room.module.css';
import { MoreTime } from '../time/more-time.tsx';
import type { Who } from '../who.ts';
import { DoneButton } from './done-button.tsx';

/** How far one is: done, or in need of more time where there is a time. */
export function Pace({ me, who }: { me: MineMe; who: Who }) {
  const timer = useOne('room', 'timer');
  const timed = timer !== undefined && (timer.endsAt !== null || timer.remainingMs !== null);
  return (
    <div className={styles['pace']}>
      <DoneButton who={who} />
      {timed && who.for === undefined && <MoreTime me={me} />}
    </div>
  );
}
