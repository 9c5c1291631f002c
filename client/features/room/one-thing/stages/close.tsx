import type { Consent } from '#shared/domain/participant.ts';
import { useSend } from '../../../../state/commands.ts';
import { consentChoices } from '../../../../text/consent.ts';
import { useText } from '../../../../text/use-text.ts';
import { Choice } from '../../../../ui/choice/choice.tsx';
import { announce } from '../../../../ui/status/status.tsx';
import { ReturnLink } from '../../help/return-link.tsx';
import { useOwnNotes } from '../../notes/use-own-notes.ts';
import { HearBack } from '../../stages/hear-back.tsx';
import type { MineMe } from '#shared/document/mine.ts';
import type { RoomAbout } from '#shared/document/room.ts';
import type { StageProps } from '../../task.tsx';
import { shortPrompt } from '../sentences.ts';
import type { Step } from '../walk.ts';
import { useActionSteps } from './actions.tsx';
import { useDecisionSteps } from './decide.tsx';

/** Thanks, what was chosen, when one hears, one's notes once more, one's name, and the way back. */
export function useCloseSteps({ stage, about, me }: StageProps): Step[] {
  const t = useText();
  const decisions = useDecisionSteps();
  const last = useLastSteps(me, about);
  return [{ key: 'prompt', ...shortPrompt(t, stage) }, ...decisions, ...last];
}

/** The same once the workshop is over, with what came of it. */
export function useOverSteps({ about, me }: Pick<StageProps, 'about' | 'me'>): Step[] {
  const t = useText();
  const decisions = useDecisionSteps();
  const actions = useActionSteps(true);
  const last = useLastSteps(me, about);
  return [{ key: 'over', sentence: t('room.one.over') }, ...decisions, ...actions, ...last];
}

function useLastSteps(me: MineMe, about: RoomAbout): Step[] {
  const t = useText();
  const send = useSend();
  const notes = useOwnNotes();
  const heard = about.hearBack.from !== '' && about.hearBack.by !== '';
  return [
    ...(heard
      ? [
          {
            key: 'hear',
            sentence: t('room.one.hear'),
            picture: { name: 'phone', text: '' },
            content: () => <HearBack about={about} />,
          },
        ]
      : []),
    ...notes.map((note) => ({
      key: `quote-${note.id}`,
      sentence: t('room.one.quote'),
      words: note,
      picture: null,
      content: () => (
        <Choice
          legend={t('room.note.quote')}
          options={consentChoices(t).map(({ value, label }) => ({ value, label }))}
          value={note.consent}
          onChange={(consent: Consent) => {
            announce(t('room.note.changed'));
            void send('note:consent', { noteId: note.id, consent });
          }}
        />
      ),
    })),
    {
      key: 'credit',
      sentence: t('room.one.credit'),
      picture: { name: 'people', text: '' },
      content: () => (
        <Choice
          legend={t('room.credit.title')}
          hint={t('room.one.credit.hint')}
          options={[
            { value: 'yes', label: t('room.one.credit.yes', { name: me.credit ?? me.name }) },
            { value: 'no', label: t('room.credit.no') },
          ]}
          value={me.credit === null ? 'no' : 'yes'}
          onChange={(wish) => {
            void send('participant:edit', { credit: wish === 'yes' ? me.name : null });
          }}
        />
      ),
    },
    {
      key: 'return',
      sentence: t('room.one.return'),
      picture: null,
      content: () => <ReturnLink me={me} about={about} />,
    },
    { key: 'end', sentence: t('room.one.end'), picture: { name: 'heart', text: '' } },
  ];
}
