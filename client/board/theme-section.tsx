import { useState, type DragEvent } from 'react';
import { useText } from '../text/use-text.ts';
import { Button } from '../ui/button/button.tsx';
import { dragType, GroupedNote } from './grouped-note.tsx';
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
  onMove: (noteId: string) => void;
  onDrop: (noteId: string) => void;
  onChangeTheme: () => void;
}

/** A theme with its notes, or the notes that are in none. */
export function ThemeSection(props: ThemeSectionProps) {
  const t = useText();
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
          {theme ? theme.title : t('board.section.none')}{' '}
          <span className={styles['count']}>{t('board.section.count', { count: notes.length })}</span>
        </h2>
        {theme && canGroup && (
          <Button
            variant="quiet"
            id={`change-${theme.id}`}
            aria-label={t('board.theme.change.name', { title: theme.title })}
            onClick={props.onChangeTheme}
          >
            {t('board.theme.change')}
          </Button>
        )}
      </div>
      {theme && theme.summary !== '' && <p dir="auto">{theme.summary}</p>}
      {notes.length === 0 && <p className={styles['muted']}>{t('board.section.empty')}</p>}
      <ul className={styles['notes']}>
        {notes.map((note) => (
          <GroupedNote
            key={note.id}
            note={note}
            canGroup={canGroup}
            selecting={selecting}
            selected={selected.has(note.id)}
            moving={moving.has(note.id)}
            draggable={drag(note.id)}
            onSelect={props.onSelect}
            onMove={props.onMove}
          />
        ))}
      </ul>
    </section>
  );
}
