import type { MineMe } from '#shared/document/mine.ts';
import { usePending, useSend } from '../../../state/commands.ts';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { announce } from '../../../ui/status/status.tsx';
import { Icon } from '../icon.tsx';
import styles from '../room.module.css';

/** "I need more time", which can be taken back. Those who lead learn how many people need it, never who. */
export function MoreTime({ me }: { me: MineMe }) {
  const t = useText();
  const send = useSend();
  const pending = usePending().findLast(({ name }) => name === 'participant:more-time');
  const more = pending?.name === 'participant:more-time' ? pending.body.more : me.moreTime;
  return (
    <div className={styles['choiceWithWords']}>
      <Button
        aria-pressed={more}
        onClick={() => {
          announce(t(more ? 'room.done.taken-back' : 'room.time.more.news'));
          void send('participant:more-time', { more: !more });
        }}
      >
        <Icon name={more ? 'check' : 'clock'} />
        {t('room.time.more')}
      </Button>
      <p className={styles['muted']}>{t('room.time.more.hint')}</p>
    </div>
  );
}
