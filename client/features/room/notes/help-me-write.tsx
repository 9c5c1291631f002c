import type { MineMe } from '#shared/document/mine.ts';
import { usePending, useSend } from '../../../state/commands.ts';
import { Text } from '../../../text/text.tsx';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { announce } from '../../../ui/status/status.tsx';
import { Icon } from '../icon.tsx';
import styles from './notes.module.css';

/** Whether I asked for somebody to write for me, with what is on its way, and how to ask or to take it back. */
function useHelpToWrite(me: MineMe): { wanted: boolean; want: (wanted: boolean) => void } {
  const t = useText();
  const send = useSend();
  const pending = usePending().findLast((entry) => entry.name === 'participant:help');
  return {
    wanted: pending?.name === 'participant:help' ? pending.body.wanted : me.helpWanted,
    want(wanted) {
      announce(t(wanted ? 'room.scribe.called.news' : 'room.done.taken-back'));
      void send('participant:help', { wanted });
    },
  };
}

/** Calls somebody to write. The facilitator is told, with the name, and nobody else. */
export function HelpMeWrite({ me }: { me: MineMe }) {
  const t = useText();
  const { wanted, want } = useHelpToWrite(me);
  if (!wanted) {
    return (
      <Button variant="quiet" onClick={() => want(true)}>
        <Icon name="pen" />
        {t('room.scribe.call')}
      </Button>
    );
  }
  return (
    <div className={styles['called']}>
      <p>
        <Text id="room.scribe.called" values={{ name: <bdi>{me.name}</bdi> }} />
      </p>
      <Button variant="quiet" onClick={() => want(false)}>
        {t('room.scribe.take-back')}
      </Button>
    </div>
  );
}
