import { useState, type DragEvent } from 'react';
import type { BoardNote } from '#shared/document/board.ts';
import { countText, firstWords } from '../text/count.ts';
import { Button } from '../ui/button/button.tsx';
import { Tag } from '../ui/tag/tag.tsx';
import { Tick } from '../ui/tick/tick.tsx';
import { Unseen } from '../ui/unseen/unseen.tsx';
import { NoteCard } from './note-card.tsx';
import type { Section } from './sections.ts';
import styles from './grouping-board.module.css';

interface ThemeSectionProps {
  section: Section;
  canGroup: boolean;
  /** Notes can be dragged: a laptop with a mouse. Everything also works without. */
  canDrag: boolean;
  selecting: boolean;
  selected: ReadonlySet<string>;
  /** Notes whose move is on its way. */
  moving: ReadonlySet<string>;
  onSelect: (noteId: string, selected: boolean) => void;
  onMove: (note: BoardNote) => void;
  onDrop: (noteId: string) => void;
  onChangeTheme: () => void;
}

const dragType = 'application/x-note-id';

/** A theme with its notes, or the notes that are in none. */
export function ThemeSection(props: ThemeSectionProps) {
  const { section, canGroup, canDrag, selecting, selected, moving } = props;
  const { theme, notes } = section;
  const [over, setOver] = useState(false);
  const headingId = `theme-${theme?.id ?? 'none'}`;
  // One that is chosen takes the other chosen ones along.
  const drag = (noteId: string) => canGroup && canDrag && (!selecting || selected.has(noteId));
  const dropping = canGroup &&
    canDrag && {
      onDragOver(event: DragEvent) {
        if (!event.dataTransfer.types.includes(dragType)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop(event: DragEvent) {
        event.preventDefault();
        setOver(false);
        props.onDrop(event.dataTransfer.getData(dragType));
      },
    };
  return (
    <section
      className={styles['section']}
      aria-labelledby={headingId}
      data-over={over || undefined}
      {...dropping}
    >
      <div className={styles['head']}>
        <h2 id={headingId} dir="auto">
          {theme ? theme.title : 'Not in a theme yet'}{' '}
          <span className={styles['count']}>({countText(notes.length, 'note')})</span>
        </h2>
        {theme && canGroup && (
          <Button
            variant="quiet"
            id={`change-${theme.id}`}
            aria-label={`Change theme “${theme.title}”`}
            onClick={props.onChangeTheme}
          >
            Change
          </Button>
        )}
      </div>
      {theme && theme.summary !== '' && <p dir="auto">{theme.summary}</p>}
      {notes.length === 0 && <p className={styles['muted']}>No notes here.</p>}
      <ul className={styles['notes']}>
        {notes.map((note) => (
          // Dragging is an extra for a mouse; the button in the note does the same.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
          <li
            key={note.id}
            draggable={drag(note.id)}
            className={drag(note.id) ? styles['draggable'] : undefined}
            onDragStart={(event) => event.dataTransfer.setData(dragType, note.id)}
          >
            <NoteCard note={note} tags={moving.has(note.id) ? <Tag>moving …</Tag> : undefined}>
              {canGroup && selecting && (
                <Tick
                  label={
                    <>
                      Choose<Unseen> “{firstWords(note.text)}”</Unseen>
                    </>
                  }
                  checked={selected.has(note.id)}
                  onChange={(on) => props.onSelect(note.id, on)}
                />
              )}
              {canGroup && !selecting && (
                <Button
                  id={`move-${note.id}`}
                  data-note-button=""
                  aria-label={`Move to … “${firstWords(note.text)}”`}
                  onClick={() => props.onMove(note)}
                >
                  Move to …
                </Button>
              )}
            </NoteCard>
          </li>
        ))}
      </ul>
    </section>
  );
}
