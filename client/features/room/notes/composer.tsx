import { useRef, useState, type FormEvent } from 'react';
import { limits } from '#shared/domain/limits.ts';
import { looksPrivate } from '#shared/domain/looks-private.ts';
import type { Consent } from '#shared/domain/participant.ts';
import { useSend } from '../../../state/commands.ts';
import { useDraft } from '../../../state/draft.ts';
import { newId } from '../../../state/new-id.ts';
import { useText, type Translate } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { announce } from '../../../ui/status/status.tsx';
import { TextArea } from '../../../ui/text-area/text-area.tsx';
import { forBody, type Who } from '../who.ts';
import { ConsentSelect } from './consent-select.tsx';
import { noteDraftKey } from './draft-key.ts';
import { PrivacyWarning } from './privacy-warning.tsx';
import styles from './notes.module.css';

interface ComposerProps {
  who: Who;
  /** One's own default for quotes; null until answered. */
  consentDefault: Consent | null;
  /**
   * `open`: writing is on. `late`: it has closed, and what stands here may still be added. `kept`: it can not be added
   * at the moment. In the last two it is there only while there are words in it.
   */
  mode: 'open' | 'late' | 'kept';
}

/** Where notes are written. It stays in its place when writing closes, so that nothing typed is lost. */
export function Composer({ who, consentDefault, mode }: ComposerProps) {
  const t = useText();
  const send = useSend();
  const [text, setText] = useDraft(noteDraftKey(who.for));
  const [chosen, setChosen] = useState<{ consent: Consent | null }>();
  const [warned, setWarned] = useState<string>();
  const form = useRef<HTMLFormElement>(null);
  const found = looksPrivate(text);
  // The default is the person's own answer; somebody written for has not given one.
  const consent = chosen ? chosen.consent : who.for === undefined ? consentDefault : null;
  if (mode !== 'open' && text.trim() === '') return undefined;

  const focus = () => form.current?.querySelector('textarea')?.focus();
  const add = () => {
    void send('note:add', {
      noteId: newId(),
      text: text.trim(),
      consent,
      ...(mode === 'late' && { late: true }),
      ...forBody(who),
    }).then((reply) => {
      if (reply.ok)
        announce(who.for === undefined ? t('room.note.saved') : t('room.note.saved.for', { name: who.name }));
    });
    setText('');
    setChosen(undefined);
    setWarned(undefined);
    focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '' || mode === 'kept') return;
    if (found.length > 0 && warned !== text) setWarned(text);
    else add();
  };

  return (
    <form ref={form} className={styles['composer']} onSubmit={submit} noValidate>
      <TextArea
        label={labelOf(t, mode, who)}
        hint={mode === 'kept' ? t('room.composer.kept.hint') : undefined}
        rows={2}
        value={text}
        onChange={setText}
        maxLength={limits.noteText}
      />
      {warned === text && found.length > 0 ? (
        <PrivacyWarning
          found={found}
          onChange={() => {
            setWarned(undefined);
            focus();
          }}
          onSend={add}
        />
      ) : (
        <div className={styles['row']}>
          {mode !== 'kept' && (
            <>
              <ConsentSelect
                label={t('room.note.quote')}
                value={consent}
                onChange={(next) => setChosen({ consent: next })}
              />
              <Button type="submit" variant="primary" aria-disabled={text.trim() === ''}>
                {t(mode === 'late' ? 'room.composer.late.add' : 'room.composer.add')}
              </Button>
            </>
          )}
          {mode !== 'open' && <Button onClick={() => setText('')}>{t('room.composer.drop')}</Button>}
        </div>
      )}
    </form>
  );
}

function labelOf(t: Translate, mode: ComposerProps['mode'], who: Who): string {
  if (mode !== 'open') return t(`room.composer.${mode}`);
  return who.for === undefined ? t('room.composer.open') : t('room.composer.open.for', { name: who.name });
}
