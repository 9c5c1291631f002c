import { useSend, usePending } from '../../../state/commands.ts';
import { useOne } from '../../../state/documents.ts';
import { Text } from '../../../text/text.tsx';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { announce } from '../../../ui/status/status.tsx';
import { Icon } from '../icon.tsx';
import styles from '../room.module.css';
import { forBody, type Who } from '../who.ts';

/** "I'm done", which can be taken back, and how many others are. */
export function DoneButton({ who }: { who: Who }) {
  const t = useText();
  const counts = useOne('room', 'counts');
  const { done, setDone } = useDone(who);
  const self = who.for === undefined;
  return (
    <div className={styles['choiceWithWords']}>
      <Button aria-pressed={done} onClick={() => setDone(!done)}>
        {done && <Icon name="check" />}
        <span>
          {self ? t('room.done') : <Text id="room.done.for" values={{ name: <bdi>{who.name}</bdi> }} />}
        </span>
      </Button>
      {counts && (
        <p className={styles['muted']}>{t('room.done.counts', { done: counts.done, of: counts.of })}</p>
      )}
    </div>
  );
}

/** Whether somebody is done with the open stage, with what is on its way, and how to say so. */
export function useDone(who: Who): { done: boolean; setDone: (done: boolean) => void } {
  const t = useText();
  const send = useSend();
  const pending = usePending().findLast(
    (entry) => entry.name === 'participant:done' && entry.body.for === who.for,
  );
  return {
    done: pending?.name === 'participant:done' ? pending.body.done : who.done,
    setDone(done) {
      announce(t(done ? 'room.done.news' : 'room.done.taken-back'));
      void send('participant:done', { done, ...forBody(who) });
    },
  };
}
