import { useSend, usePending } from '../../../state/commands.ts';
import { useOne } from '../../../state/documents.ts';
import { Text } from '../../../text/text.tsx';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { announce } from '../../../ui/status/status.tsx';
import styles from '../room.module.css';
import { forBody, type Who } from '../who.ts';

/** "I'm done", which can be taken back, and how many others are. */
export function DoneButton({ who }: { who: Who }) {
  const t = useText();
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
          announce(t(done ? 'room.done.taken-back' : 'room.done.news'));
          void send('participant:done', { done: !done, ...forBody(who) });
        }}
      >
        {done ? '✓ ' : ''}
        {self ? t('room.done') : <Text id="room.done.for" values={{ name: <bdi>{who.name}</bdi> }} />}
      </Button>
      {counts && (
        <p className={styles['muted']}>{t('room.done.counts', { done: counts.done, of: counts.of })}</p>
      )}
    </div>
  );
}
