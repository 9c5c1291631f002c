import { useMemo } from 'react';
import type { RoomStage } from '#shared/document/room.ts';
import type { DeskMaps, DeskSettings } from '#shared/document/desk.ts';
import { useTranslations } from '../../../board/use-translations.ts';
import { useRows } from '../../../state/documents.ts';
import { Part } from '../parts/panel.tsx';
import { HiddenNotes } from './hidden-notes.tsx';
import { NoteItem } from './note-item.tsx';
import styles from './read.module.css';
import { Wall } from './wall.tsx';
import { useText } from '../../../text/use-text.ts';

interface NotesProps {
  settings: DeskSettings | undefined;
  stages: readonly RoomStage[];
  /** Reading is what is done now; otherwise the notes are there on demand. */
  now: boolean;
  /** The wall is there only while the workshop runs. */
  running: boolean;
}

/** All revealed notes, to be read here before they go on the wall. */
export function Notes({ settings, stages, now, running }: NotesProps) {
  const t = useText();
  const notes = useRows('board', 'notes').toSorted((one, other) => one.rank - other.rank);
  const words = useRows('desk', 'words');
  const wordsOf = useMemo(() => byNote(words), [words]);
  const translationsOf = useTranslations('board');
  const hidden = useRows('desk', 'hidden');
  if (notes.length === 0 && hidden.length === 0) return null;
  const several = stages.filter((stage) => stage.kind === 'write').length > 1;
  return (
    <Part
      title={t(now ? 'desk.notes.now' : 'desk.notes.all')}
      aside={<span>{t('desk.notes.count', { count: notes.length })}</span>}
      id="notes"
      folded={!now}
    >
      {now && <p>{t('desk.notes.first')}</p>}
      {running && settings && <Wall settings={settings} />}
      <ul className={styles['notes']}>
        {notes.map((note) => (
          <NoteItem
            key={note.id}
            note={note}
            translations={translationsOf(note.id)}
            words={wordsOf.get(note.id) ?? noWords}
            source={several ? stages.find((stage) => stage.id === note.stageId)?.title : undefined}
          />
        ))}
      </ul>
      <HiddenNotes hidden={hidden} words={words} />
    </Part>
  );
}

const noWords: readonly DeskMaps['words'][] = [];

function byNote(words: readonly DeskMaps['words'][]) {
  const byId = new Map<string, DeskMaps['words'][]>();
  for (const word of words) byId.set(word.noteId, [...(byId.get(word.noteId) ?? []), word]);
  return byId;
}
