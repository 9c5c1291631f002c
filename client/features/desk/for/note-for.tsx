import { useRef, useState } from 'react';
import type { DeskPerson } from '#shared/document/desk.ts';
import { limits } from '#shared/domain/limits.ts';
import { looksPrivate } from '#shared/domain/looks-private.ts';
import { consents, type Consent } from '#shared/domain/participant.ts';
import { useDraft } from '../../../state/draft.ts';
import { newId } from '../../../state/new-id.ts';
import { useOwnLine } from '../../../state/workshop-provider.tsx';
import { Button } from '../../../ui/button/button.tsx';
import { Choice } from '../../../ui/choice/choice.tsx';
import { Notice } from '../../../ui/notice/notice.tsx';
import { TextArea } from '../../../ui/text-area/text-area.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';
import { DoneFor } from './done-for.tsx';
import styles from './for.module.css';
import { listText } from '../../../text/list.ts';
import { Text } from '../../../text/text.tsx';
import { useText } from '../../../text/use-text.ts';

interface NoteForProps {
  person: DeskPerson;
  onNext: () => void;
  /** Writing has closed: the note joins the others in the next batch. */
  late?: boolean;
}

/** Writes notes for one person. Saving keeps the cursor in the field, for the next note. */
export function NoteFor({ person, onNext, late = false }: NoteForProps) {
  const t = useText();
  const { act, busy, problem } = useAct();
  const { drafts } = useOwnLine();
  // Without the stage: what is half written when it closes stands here in the next one.
  const key = `for:${person.id}`;
  const [text, setText] = useDraft(key);
  const [consent, setConsent] = useState<Consent | null>(null);
  const [warned, setWarned] = useState<string>();
  const form = useRef<HTMLFormElement>(null);
  const found = looksPrivate(text);
  const warn = found.length > 0 && warned === text;

  const save = async (): Promise<boolean> => {
    const words = text.trim();
    if (busy) return false;
    if (words === '') return true;
    if (found.length > 0 && warned !== text) {
      setWarned(text);
      return false;
    }
    const body = { noteId: newId(), text: words, consent, for: person.id, ...(late && { late: true }) };
    if (!(await act('note:add', body, t('desk.for.saved', { name: person.name })))) return false;
    // What was typed while it was on its way stays for the next note.
    const now = drafts.get(key);
    setText(now.startsWith(text) ? now.slice(text.length).trimStart() : now);
    setConsent(null);
    setWarned(undefined);
    form.current?.querySelector('textarea')?.focus();
    return true;
  };
  return (
    <form
      ref={form}
      className={styles['task']}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {late && <p>{t('desk.for.late')}</p>}
      <TextArea
        label={<Text id="desk.for.says" values={{ name: <bdi>{person.name}</bdi> }} />}
        hint={t('desk.for.says.hint')}
        value={text}
        onChange={setText}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
        }}
        maxLength={limits.noteText}
      />
      <Choice
        legend={<Text id="desk.for.ask" values={{ name: <bdi>{person.name}</bdi> }} />}
        hint={t('desk.for.ask.hint')}
        options={consents.map((value) => ({ value, label: t(`desk.for.consent.${value}`) }))}
        value={consent}
        onChange={setConsent}
      />
      {warn && (
        <Notice kind="warning" role="status">
          <p>
            {t('desk.for.private', {
              what: listText(found.map((one) => t(`desk.for.looks.${one}`))),
            })}
          </p>
        </Notice>
      )}
      <Problem text={problem} />
      <div className={styles['row']}>
        <Button type="submit" busy={busy}>
          <Text id="desk.for.save-more" values={{ name: <bdi>{person.name}</bdi> }} />
        </Button>
        <Button
          busy={busy}
          onClick={() => {
            void save().then((fine) => fine && onNext());
          }}
        >
          {t('desk.for.save-next')}
        </Button>
      </div>
      {!late && <DoneFor person={person} />}
    </form>
  );
}
