import { useState } from 'react';
import { looksPrivate, type PrivateLooking } from '#shared/domain/looks-private.ts';
import type { Consent } from '#shared/domain/participant.ts';
import { useSend } from '../../../state/commands.ts';
import { useDraft } from '../../../state/draft.ts';
import { newId } from '../../../state/new-id.ts';
import { useText } from '../../../text/use-text.ts';
import { announce } from '../../../ui/status/status.tsx';
import { forBody, type Who } from '../who.ts';
import { noteDraftKey } from './draft-key.ts';
import { useWrittenIn } from './use-written-in.ts';

interface NewNote {
  text: string;
  setText: (text: string) => void;
  empty: boolean;
  consent: Consent | null;
  setConsent: (consent: Consent | null) => void;
  language: string;
  setLanguage: (language: string) => void;
  /** What in it looks as if it pointed to a person. */
  found: PrivateLooking[];
  /** Sends it and begins another one. */
  add: () => void;
}

/**
 * The note that somebody is writing. Its words are kept until they are sent or thrown away. `consentDefault` is one's
 * own answer for quotes; `late` adds it after writing has closed.
 */
export function useNewNote(who: Who, consentDefault: Consent | null, late: boolean): NewNote {
  const t = useText();
  const send = useSend();
  const [text, setText] = useDraft(noteDraftKey(who.for));
  const [language, setLanguage] = useWrittenIn();
  const [chosen, setChosen] = useState<{ consent: Consent | null }>();
  // The default is the person's own answer; somebody written for has not given one.
  const consent = chosen ? chosen.consent : who.for === undefined ? consentDefault : null;
  return {
    text,
    setText,
    empty: text.trim() === '',
    consent,
    setConsent: (next) => setChosen({ consent: next }),
    language,
    setLanguage,
    found: looksPrivate(text),
    add() {
      const note = { noteId: newId(), text: text.trim(), language, consent };
      void send('note:add', { ...note, ...(late && { late }), ...forBody(who) }).then((reply) => {
        if (!reply.ok) return;
        announce(who.for === undefined ? t('room.note.saved') : t('room.note.saved.for', { name: who.name }));
      });
      setText('');
      setChosen(undefined);
    },
  };
}
