import { useState, type DragEvent } from 'react';
import { classes } from '../../ui/classes.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button/button.tsx';
import { noTheme } from '../board-news.ts';
import type { BoardTools } from '../board-tools.ts';
import { themeHue } from '../letters.ts';
import type { Section } from '../sections.ts';
import { ThemeMark } from '../theme-mark.tsx';
import { dragType, ListNote } from './list-note.tsx';
import styles from './list.module.css';

interface ListSectionProps {
  section: Section;
  /** So many of its notes are drawn. */
  drawn: number;
  /** The theme's place among the themes, from 0. */
  index: number;
  /** Notes can be dragged: a laptop with a mouse. Everything also works without. */
  canDrag: boolean;
  tools: BoardTools;
}

/** Sections with more notes than this are drawn by the browser as they come into sight. */
const drawnAtOnce = 20;

/** A theme with its notes, or the notes that are in none. */
export function ListSection({ section, drawn, index, canDrag, tools }: ListSectionProps) {
  const t = useText();
  const { theme, notes } = section;
  const { canGroup, selecting, selected, moving, acts } = tools;
  const [over, setOver] = useState(false);
  const headingId = `theme-${theme?.id ?? 'none'}`;
  // One that is chosen takes the other chosen ones along.
  const drags = (noteId: string) => canGroup && canDrag && (!selecting || selected.has(noteId));
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
        const noteId = event.dataTransfer.getData(dragType);
        // Dropped where it came from: nothing moves, not even to the end of its theme.
        if (notes.some(({ id }) => id === noteId)) return;
        acts.put(noteId, theme?.id ?? null, null);
      },
    };
  return (
    <section
      className={styles['section']}
      aria-labelledby={headingId}
      data-place={theme?.id ?? noTheme}
      data-over={over || undefined}
      data-hue={theme ? themeHue(index) : undefined}
      {...dropping}
    >
      <div className={styles['head']}>
        {theme && <ThemeMark index={index} />}
        <h2 id={headingId} dir="auto" className={styles['title']}>
          {theme ? theme.title : t('board.section.none')}{' '}
          <span className={styles['count']}>{t('board.section.count', { count: notes.length })}</span>
        </h2>
        {theme && canGroup && (
          <Button
            variant="quiet"
            id={`change-${theme.id}`}
            aria-label={t('board.theme.change.name', { title: theme.title })}
            onClick={() => acts.changeTheme(theme.id)}
          >
            {t('board.theme.change')}
          </Button>
        )}
      </div>
      {theme && theme.summary !== '' && <p dir="auto">{theme.summary}</p>}
      {notes.length === 0 && <p className={styles['muted']}>{t('board.section.empty')}</p>}
      <ul className={classes(styles['notes'], notes.length > drawnAtOnce && styles['many'])}>
        {notes.slice(0, drawn).map((note, place) => (
          <ListNote
            key={note.id}
            note={note}
            translations={tools.translationsOf(note.id)}
            canGroup={canGroup}
            selecting={selecting}
            selected={selected.has(note.id)}
            moving={moving.has(note.id)}
            draggable={drags(note.id)}
            ordered={theme !== null && notes.length > 1}
            first={place === 0}
            last={place === notes.length - 1}
            reads={tools.reads}
            more={tools.hasMore(note.id)}
            acts={acts}
          />
        ))}
      </ul>
    </section>
  );
}
