import { useSend, usePending } from '../../../state/commands.ts';
import { useOne } from '../../../state/documents.ts';
import { Button } from '../../../ui/button/button.tsx';
import { announce } from '../../../ui/status/status.tsx';
import styles from '../room.module.css';
import { forBody, type Who } from '../who.ts';

/** "I'm done", which can be taken back, and how many others are. */
export function DoneButton({ who }: { who: Who }) {
  const send = useSend();
  const counts = useOne('room', 'counts');
  const pending = usePending().findLast(
    (entry) => entry.name === 'participant:done' && entry.body.for === who.for,
  );
  const done = pending?.name === 'participant:done' ? pending.body.done : who.done;
  const self = who.for === undefined;
  return (
    <div className={styles['row']}>
      <Button
        aria-pressed={done}
        onClick={() => {
          announce(done ? 'Taken back.' : 'Marked as done. You can still change things.');
          void send('participant:done', { done: !done, ...forBody(who) });
        }}
      >
        {done ? '✓ ' : ''}
        {self ? (
          'I’m done'
        ) : (
          <>
            <bdi>{who.name}</bdi> is done
          </>
        )}
      </Button>
      {counts && (
        <p className={styles['muted']}>
          {counts.done} of {counts.of} are done
        </p>
      )}
    </div>
  );
}
