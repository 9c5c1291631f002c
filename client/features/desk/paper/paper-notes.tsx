import { useRef, useState, type KeyboardEvent } from 'react';
import type { RoomAbout } from '#shared/document/room.ts';
import { limits } from '#shared/domain/limits.ts';
import { looksPrivate } from '#shared/domain/looks-private.ts';
import { consents, type Consent } from '#shared/domain/participant.ts';
import { newId } from '../../../state/new-id.ts';
import { listText } from '../../../text/list.ts';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Notice } from '../../../ui/notice/notice.tsx';
import { announce } from '../../../ui/status/status.tsx';
import { TextArea } from '../../../ui/text-area/text-area.tsx';
import { Picker } from '../parts/picker.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';
import { NoteLanguage } from './note-language.tsx';
import styles from './paper.module.css';
import { PersonFields } from './person-fields.tsx';
import { usePaperPerson } from './use-paper-person.ts';

interface PaperNotesProps {
  about: RoomAbout;
  /** Writing has closed: the notes join the others in the next batch. */
  late: boolean;
}

/** Note sheets, one note after the other: Enter saves and is ready for the next of the same person. */
export function PaperNotes({ about, late }: PaperNotesProps) {
  const t = useText();
  const { act, busy, problem } = useAct();
  const person = usePaperPerson(about.groups);
  const [text, setText] = useState('');
  const [consent, setConsent] = useState<Consent | null>(null);
  const [language, setLanguage] = useState<string | null>(null);
  const [warned, setWarned] = useState<string>();
  const [saved, setSaved] = useState(0);
  const [nameless, setNameless] = useState(false);
  const name = useRef<HTMLDivElement>(null);
  const note = useRef<HTMLDivElement>(null);
  const found = looksPrivate(text);

  const save = async () => {
    if (busy || text.trim() === '') return;
    setNameless(person.name.trim() === '');
    if (person.name.trim() === '') return focusIn(name);
    if (found.length > 0 && warned !== text) return setWarned(text);
    const whose = await person.settle(act);
    if (!whose) return;
    const body = {
      noteId: newId(),
      text: text.trim(),
      consent,
      for: whose.id,
      ...(language !== null && { language }),
      ...(late && { late }),
    };
    if (!(await act('note:add', body))) return;
    announce(t('desk.paper.note.saved', { count: saved + 1, name: person.name.trim() }));
    setSaved(saved + 1);
    setText('');
    setConsent(null);
    setWarned(undefined);
    focusIn(note);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      void save();
    }
  };
  const consentKeys = (event: KeyboardEvent) => {
    const choice = ['0', '1', '2', '3'].indexOf(event.key);
    if (choice >= 0) {
      event.preventDefault();
      setConsent(consents[choice - 1] ?? null);
    } else keys(event);
  };
  return (
    <div className={styles['form']}>
      <PersonFields
        person={person}
        groups={about.groups}
        field={name}
        error={nameless && person.name.trim() === '' ? t('desk.paper.name.missing') : undefined}
        onDone={() => focusIn(note)}
      />
      <div ref={note}>
        <TextArea
          label={t('desk.paper.note')}
          hint={t('desk.paper.note.hint')}
          rows={2}
          value={text}
          onChange={setText}
          onKeyDown={keys}
          maxLength={limits.noteText}
        />
      </div>
      {/* The keys work in the lists inside; nothing here is pressed itself. */}
      <div className={styles['answers']}>
        <div onKeyDown={consentKeys} role="presentation">
          <Picker
            label={t('desk.paper.consent')}
            hint={t('desk.paper.consent.hint')}
            value={consent ?? ''}
            empty={t('desk.paper.consent.0')}
            options={consents.map((value) => ({ value, label: t(`desk.paper.consent.${value}`) }))}
            onChange={(value) => setConsent(consents.find((one) => one === value) ?? null)}
          />
        </div>
        <div onKeyDown={keys} role="presentation">
          <NoteLanguage about={about} value={language} onChange={setLanguage} />
        </div>
      </div>
      {found.length > 0 && warned === text && (
        <Notice kind="warning" role="status">
          <p>{t('desk.for.private', { what: listText(found.map((one) => t(`desk.for.looks.${one}`))) })}</p>
        </Notice>
      )}
      <Problem text={problem} />
      <div className={styles['row']}>
        <Button busy={busy} onClick={() => void save()}>
          {t('desk.paper.note.save')}
        </Button>
        <p>{t('desk.paper.notes', { count: saved })}</p>
      </div>
    </div>
  );
}

function focusIn(around: { current: HTMLElement | null }): void {
  around.current?.querySelector<HTMLElement>('input, textarea')?.focus();
}
