import { memo } from 'react';
import type { BoardNote, BoardTranslation } from '#shared/document/board.ts';
import { firstWords } from '../../text/count.ts';
import { useText } from '../../text/use-text.ts';
import { Tag } from '../../ui/tag/tag.tsx';
import { NoteCard } from '../note-card.tsx';
import styles from './map.module.css';

interface MapNoteProps {
  note: BoardNote;
  translations: readonly BoardTranslation[];
  /** Names its height, so that it is measured once. */
  sizeKey: string;
  /** What a tap does: take hold of it, or choose it among several, or only look closer. */
  does: 'pick' | 'choose' | 'look';
  /** Held, or chosen. */
  pressed: boolean;
  moving: boolean;
  /** The one stop of the map on the way with the Tab key. */
  stop: boolean;
  onPress: (noteId: string) => void;
}

/** One note on the map, which puts it in its place. The whole card is one button, which says what a tap does. */
export const MapNote = memo(function MapNote(props: MapNoteProps) {
  const { note, translations, sizeKey, does, pressed, moving, stop, onPress } = props;
  const t = useText();
  return (
    <li
      data-note={note.id}
      data-size={sizeKey}
      data-pressed={pressed || undefined}
      className={styles['note']}
    >
      <NoteCard
        note={note}
        translations={translations}
        tags={moving ? <Tag>{t('board.note.moving')}</Tag> : undefined}
      />
      <button
        type="button"
        id={`map-${note.id}`}
        data-spot={note.id}
        className={styles['press']}
        aria-label={t(`board.map.${does}`, { words: firstWords(note.text) })}
        aria-pressed={pressed}
        tabIndex={stop ? 0 : -1}
        onClick={() => onPress(note.id)}
      />
    </li>
  );
});
