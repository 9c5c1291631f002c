import { useState } from 'react';
import { byRank } from '../../../board/sections.ts';
import { NoteCard } from '../../../board/note-card.tsx';
import { useRows } from '../../../state/documents.ts';
import { countText } from '../../../text/count.ts';
import { Button } from '../../../ui/button/button.tsx';
import { announce } from '../../../ui/status/status.tsx';
import styles from '../room.module.css';
import type { StageProps } from '../task.tsx';
import { DoneButton } from './done-button.tsx';

/** A silent gallery: everybody's notes in one mixed order. New ones wait until the reader asks for them. */
export function Read({ stage, me, who }: StageProps) {
  const notes = useRows('board', 'notes');
  const [held, setHeld] = useState<ReadonlySet<string>>(() => new Set(notes.map(({ id }) => id)));
  // Nothing on the page yet: the first notes need no asking.
  if (held.size === 0 && notes.length > 0) setHeld(new Set(notes.map(({ id }) => id)));
  const shown = notes.filter(({ id }) => held.has(id)).toSorted(byRank);
  const waiting = notes.length - shown.length;
  return (
    <>
      <p className={styles['lead']} dir="auto">
        {stage.prompt === '' ? 'Read quietly, in your own time.' : stage.prompt}
      </p>
      {waiting > 0 && (
        <Button
          variant="primary"
          onClick={() => {
            announce(`${countText(waiting, 'new note')} shown.`);
            setHeld(new Set(notes.map(({ id }) => id)));
          }}
        >
          Show {countText(waiting, 'new note')}
        </Button>
      )}
      <section className={styles['stack']} aria-labelledby="notes">
        <h2 id="notes">{countText(shown.length, 'note')}</h2>
        <ul className={styles['list']}>
          {shown.map((note) => (
            <li key={note.id}>
              <NoteCard note={note} />
            </li>
          ))}
        </ul>
      </section>
      {me.kind === 'participant' && <DoneButton who={who} />}
    </>
  );
}
