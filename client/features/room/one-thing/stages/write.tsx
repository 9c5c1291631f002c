import { limits } from '#shared/domain/limits.ts';
import type { Consent } from '#shared/domain/participant.ts';
import { consentChoices } from '../../../../text/consent.ts';
import { useText } from '../../../../text/use-text.ts';
import { Button } from '../../../../ui/button/button.tsx';
import { Choice } from '../../../../ui/choice/choice.tsx';
import { TextArea } from '../../../../ui/text-area/text-area.tsx';
import { HelpMeWrite } from '../../notes/help-me-write.tsx';
import { noteBox, Starters } from '../../notes/starters.tsx';
import { useNewNote } from '../../notes/use-new-note.ts';
import { WrittenIn } from '../../notes/written-in.tsx';
import { useDone } from '../../stages/done-button.tsx';
import type { StageProps } from '../../task.tsx';
import styles from '../one-thing.module.css';
import { shortPrompt } from '../sentences.ts';
import type { Step } from '../walk.ts';

/** One box; how it may be quoted, as a step of its own; sent; and another one, or done. */
export function useWriteSteps({ stage, me, who }: StageProps): Step[] {
  const t = useText();
  const note = useNewNote(who, me.consentDefault, false);
  const { done, setDone } = useDone(who);
  if (me.kind === 'supporter') return [{ key: 'help', sentence: t('room.one.supporter.write') }];
  return [
    {
      key: 'box',
      ...shortPrompt(t, stage),
      missing: note.empty ? t('room.composer.missing') : undefined,
      content: ({ missing }) => (
        <>
          <TextArea
            id={noteBox}
            label={t('room.composer.open')}
            error={missing}
            rows={4}
            value={note.text}
            onChange={note.setText}
            maxLength={limits.noteText}
            lang={note.language}
          />
          {note.empty && <Starters onChoose={note.setText} />}
          <WrittenIn language={note.language} onChange={note.setLanguage} />
          <div>
            <HelpMeWrite me={me} />
          </div>
        </>
      ),
    },
    ...note.found.map((kind) => ({
      key: `private-${kind}`,
      sentence: t(`room.one.private.${kind}`),
      words: { text: note.text, language: note.language },
      picture: null,
      next: t('room.one.private.keep'),
    })),
    {
      key: 'quote',
      sentence: t('room.one.quote'),
      picture: null,
      words: { text: note.text, language: note.language },
      content: () => (
        <Choice
          legend={t('room.note.quote')}
          options={consentChoices(t).map(({ value, label }) => ({ value, label }))}
          value={note.consent}
          onChange={(consent: Consent) => note.setConsent(consent)}
        />
      ),
      next: t('room.one.send'),
      onNext: note.add,
    },
    {
      key: 'sent',
      sentence: t(done ? 'room.one.done' : 'room.one.sent'),
      picture: { name: 'heart', text: '' },
      noBack: true,
      content: (go) => (
        <div className={styles['choices']}>
          <Button wide variant={done ? 'plain' : 'primary'} onClick={() => go.to('box')}>
            {t('room.one.another')}
          </Button>
          <Button wide aria-pressed={done} onClick={() => setDone(!done)}>
            {t('room.done')}
          </Button>
        </div>
      ),
    },
  ];
}
