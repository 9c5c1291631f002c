import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button/button.tsx';
import { noTheme } from '../board-news.ts';
import { themeHue } from '../letters.ts';
import type { Section } from '../sections.ts';
import { ThemeMark } from '../theme-mark.tsx';
import type { Area } from './layout.ts';
import { MapNote } from './map-note.tsx';
import styles from './map.module.css';
import { headSpot, type MapWork } from './map-work.ts';

interface MapAreaProps {
  section: Section;
  area: Area;
  /** The theme's place among the themes, from 0. */
  index: number;
  work: MapWork;
}

/** A theme as an area of the map, with its notes, or the part for the notes that are in none. */
export function MapArea({ section, area, index, work }: MapAreaProps) {
  const t = useText();
  const { theme, notes } = section;
  const { tools, picked } = work;
  const { rect, head, slot } = area;
  const headingId = `map-theme-${theme?.id ?? 'none'}`;
  const does = !tools.canGroup ? 'look' : tools.selecting ? 'choose' : 'pick';
  return (
    <section
      className={styles['area']}
      style={{ left: rect.x, top: rect.y, width: rect.width, height: rect.height }}
      aria-labelledby={headingId}
      data-place={theme?.id ?? noTheme}
      data-hue={theme ? themeHue(index) : undefined}
      data-target={(work.target && work.target.themeId === area.themeId) || undefined}
    >
      <div
        className={styles['head']}
        data-size={work.sizeKey(area.themeId)}
        style={{ left: head.x - rect.x, top: head.y - rect.y, width: head.width }}
      >
        {theme && <ThemeMark index={index} />}
        <h2 id={headingId} dir="auto" className={styles['title']}>
          {theme ? theme.title : t('board.section.none')}{' '}
          <span className={styles['count']}>{t('board.section.count', { count: notes.length })}</span>
        </h2>
        {theme && tools.canGroup && (
          <Button
            variant="quiet"
            id={`map-change-${theme.id}`}
            data-spot={headSpot(theme.id)}
            tabIndex={work.current === headSpot(theme.id) ? 0 : -1}
            aria-label={t('board.theme.change.name', { title: theme.title })}
            onClick={() => tools.acts.changeTheme(theme.id)}
          >
            {t('board.theme.change')}
          </Button>
        )}
        {theme && theme.summary !== '' && (
          <p dir="auto" className={styles['summary']}>
            {theme.summary}
          </p>
        )}
      </div>
      <ul className={styles['notes']}>
        {notes.map((note, place) => {
          const at = area.notes[place]?.rect;
          if (!at || !work.isDrawn(note, area, at)) return undefined;
          return (
            <MapNote
              key={note.id}
              note={note}
              translations={tools.translationsOf(note.id)}
              sizeKey={work.sizeKey(note.id)}
              does={does}
              pressed={tools.selecting ? tools.selected.has(note.id) : picked === note.id}
              moving={tools.moving.has(note.id)}
              stop={work.current === note.id}
              onPress={work.press}
            />
          );
        })}
      </ul>
      {picked !== undefined && tools.canGroup && (
        <button
          type="button"
          tabIndex={-1}
          className={styles['slot']}
          data-target={(work.target?.themeId === area.themeId && work.target.before === null) || undefined}
          style={{ left: slot.x - rect.x, top: slot.y - rect.y, width: slot.width, height: slot.height }}
          aria-label={
            theme ? t('board.map.slot.name', { title: theme.title }) : t('board.map.slot.none.name')
          }
          onClick={() => work.put({ themeId: area.themeId, before: null })}
        >
          {t('board.map.slot')}
        </button>
      )}
    </section>
  );
}
