import { useText } from '../../../text/use-text.ts';
import roomStyles from '../room.module.css';
import { NoteItem } from './note-item.tsx';
import type { OwnNote } from './own-notes.ts';
import styles from './notes.module.css';

/** What one wrote in the step that is open, to be read again and changed. */
export function WrittenNotes({ notes }: { notes: readonly OwnNote[] }) {
  const t = useText();
  if (notes.length === 0) return undefined;
  return (
    <section className={roomStyles['stack']} aria-labelledby="own-notes">
      <h2 id="own-notes" tabIndex={-1}>
        {t('room.write.notes', { count: notes.length })}
      </h2>
      <ul className={styles['list']}>
        {notes.map((note) => (
          <li key={note.id}>
            <NoteItem
              note={note}
              canEdit={note.status === 'private' && note.stageId !== null}
              onRemoved={() => document.getElementById('own-notes')?.focus()}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
