import { useRef, useState, type FormEvent } from 'react';
import { limits } from '#shared/domain/limits.ts';
import type { MineMe } from '#shared/document/mine.ts';
import { useText, type Translate } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { TextArea } from '../../../ui/text-area/text-area.tsx';
import type { Who } from '../who.ts';
import styles from './composer.module.css';
import { ConsentSelect } from './consent-select.tsx';
import { HelpMeWrite } from './help-me-write.tsx';
import { noteBox, noteBoxIsHere } from './starters.tsx';
import { PrivacyWarning } from './privacy-warning.tsx';
import { useInUse } from './use-in-use.ts';
import { useKeyboardHeight } from './use-keyboard-height.ts';
import { useNewNote } from './use-new-note.ts';
import { WrittenIn } from './written-in.tsx';

export interface ComposerProps {
  me: MineMe;
  who: Who;
  /**
   * `open`: writing is on. `late`: it has closed, and what stands here may still be added. `kept`: it can not be added
   * at the moment. In the last two it goes with the last of the words in it.
   */
  mode: 'open' | 'late' | 'kept';
}

/**
 * Where notes are written: docked at the bottom, above the keyboard, and small until it is used. It stays in its place
 * when writing closes, so that nothing typed is lost.
 */
export function Composer({ me, who, mode }: ComposerProps) {
  const t = useText();
  const note = useNewNote(who, me.consentDefault, mode === 'late');
  const [warned, setWarned] = useState<string>();
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useKeyboardHeight(form);
  const inUse = useInUse(form);
  if (mode !== 'open' && note.empty) return undefined;

  const warning = warned === note.text && note.found.length > 0;
  const focus = () => form.current?.querySelector('textarea')?.focus();
  const add = () => {
    note.add();
    setWarned(undefined);
    focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (mode === 'kept') return;
    setTried(note.empty);
    if (note.empty) return focus();
    if (note.found.length > 0 && warned !== note.text) setWarned(note.text);
    else add();
  };

  return (
    <form
      ref={form}
      // A place to go to at once for whoever hears the page: their notes and buttons stand before it.
      aria-label={labelOf(t, mode, who)}
      className={styles['composer']}
      data-mode={mode}
      data-filled={!note.empty || undefined}
      data-in-use={inUse || undefined}
      onSubmit={submit}
      noValidate
    >
      <TextArea
        id={noteBox}
        ref={noteBoxIsHere}
        label={labelOf(t, mode, who)}
        hint={mode === 'kept' ? t('room.composer.kept.hint') : undefined}
        error={tried && note.empty ? t('room.composer.missing') : undefined}
        rows={2}
        value={note.text}
        onChange={note.setText}
        maxLength={limits.noteText}
        lang={note.language}
      />
      {warning ? (
        <PrivacyWarning
          found={note.found}
          onChange={() => {
            setWarned(undefined);
            focus();
          }}
          onSend={add}
        />
      ) : (
        <>
          {mode !== 'kept' && (
            <div className={styles['more']}>
              <ConsentSelect label={t('room.note.quote')} value={note.consent} onChange={note.setConsent} />
              <WrittenIn language={note.language} onChange={note.setLanguage} />
            </div>
          )}
          <div className={styles['row']}>
            {mode === 'open' && who.for === undefined && <HelpMeWrite me={me} />}
            {mode !== 'open' && <Button onClick={() => note.setText('')}>{t('room.composer.drop')}</Button>}
            {mode !== 'kept' && (
              <Button type="submit" variant="primary">
                {t(mode === 'late' ? 'room.composer.late.add' : 'room.composer.add')}
              </Button>
            )}
          </div>
        </>
      )}
    </form>
  );
}

function labelOf(t: Translate, mode: ComposerProps['mode'], who: Who): string {
  if (mode !== 'open') return t(`room.composer.${mode}`);
  return who.for === undefined ? t('room.composer.open') : t('room.composer.open.for', { name: who.name });
}
