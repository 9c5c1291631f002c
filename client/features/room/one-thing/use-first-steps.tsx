import type { MineMe } from '#shared/document/mine.ts';
import type { RoomAbout, RoomStage } from '#shared/document/room.ts';
import { useSend } from '../../../state/commands.ts';
import { useRows } from '../../../state/documents.ts';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { announce } from '../../../ui/status/status.tsx';
import { useNewNote } from '../notes/use-new-note.ts';
import type { Who } from '../who.ts';
import styles from './one-thing.module.css';
import { useLateVoteSteps } from './stages/vote.tsx';
import type { Go, Step } from './walk.ts';

interface FirstStepsProps {
  me: MineMe;
  about: RoomAbout;
  who: Who;
  /** The open stage of a workshop that runs. */
  stage: RoomStage | undefined;
  messages: number;
  onLook: () => void;
}

/** What comes before the task: somebody asks me, there is a message, words or dots of mine were not sent. */
export function useFirstSteps(props: FirstStepsProps): Step[] {
  const { me, who, stage, messages, onLook } = props;
  const t = useText();
  const send = useSend();
  const asks = useRows('mine', 'asks').filter(({ answer }) => answer === 'asked');
  const note = useNewNote(who, me.consentDefault, true);
  const late = (stage?.kind === 'read' || stage?.kind === 'group') && !note.empty;
  const lateVote = useLateVoteSteps(props);
  const steps: (Step | false)[] = [
    ...asks.map(({ id, actionId, role, title }): Step => {
      const answer = (yes: boolean, go: Go) => {
        announce(t(yes ? 'room.asks.said-yes' : 'room.asks.said-no'));
        void send('action:answer', { actionId, role, yes });
        go.next();
      };
      return {
        key: `ask-${id}`,
        sentence: t(role === 'owner' ? 'room.one.ask.owner' : 'room.one.ask.co-lead'),
        words: { text: title, language: null },
        picture: null,
        content: (go) => (
          <div className={styles['choices']}>
            <Button wide aria-label={t('room.asks.yes.to', { title })} onClick={() => answer(true, go)}>
              {t('room.asks.yes')}
            </Button>
            <Button wide aria-label={t('room.asks.no.to', { title })} onClick={() => answer(false, go)}>
              {t('room.asks.no')}
            </Button>
          </div>
        ),
      };
    }),
    messages > 0 && {
      key: 'message',
      sentence: t('room.one.message'),
      picture: { name: 'talk', text: '' },
      content: () => (
        <Button wide onClick={onLook}>
          {t('room.message.look')}
        </Button>
      ),
    },
    me.linkRenewed && {
      key: 'renewed',
      sentence: t('room.one.renewed'),
      picture: { name: 'phone', text: '' },
      onNext: () => void send('participant:link-seen', {}),
    },
    late && {
      key: 'late',
      sentence: t('room.one.late'),
      words: { text: note.text, language: note.language },
      picture: null,
      content: () => (
        <div className={styles['choices']}>
          <Button wide variant="primary" onClick={note.add}>
            {t('room.composer.late.add')}
          </Button>
          <Button wide onClick={() => note.setText('')}>
            {t('room.composer.drop')}
          </Button>
        </div>
      ),
    },
    ...lateVote,
  ];
  return steps.filter((step) => step !== false);
}
