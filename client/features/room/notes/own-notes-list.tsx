import { useText } from '../../../text/use-text.ts';
import { useOne, useRows } from '../../../state/documents.ts';
import { NoteItem } from './note-item.tsx';
import { useOwnNotes } from './use-own-notes.ts';
import { Words } from './words.tsx';
import styles from './notes.module.css';

/** Everything one wrote, where it stands, and private words about it. */
export function OwnNotes() {
  const t = useText();
  const notes = useOwnNotes();
  const words = useRows('mine', 'words');
  const now = useOne('room', 'now');
  const writing = useRows('room', 'stages').some(({ id, kind }) => id === now?.stageId && kind === 'write');
  if (notes.length === 0) return <p>{t('room.mine.notes.none')}</p>;
  return (
    <ul className={styles['list']} id="own-notes" tabIndex={-1}>
      {notes.map((note) => (
        <li key={note.id} className={styles['withWords']}>
          <NoteItem
            note={note}
            showStatus
            canEdit={writing && note.status === 'private' && note.stageId === now?.stageId}
            onRemoved={() => document.getElementById('own-notes')?.focus()}
          />
          <Words noteId={note.id} words={words.filter((word) => word.noteId === note.id)} />
        </li>
      ))}
    </ul>
  );
}
