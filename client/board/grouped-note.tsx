import { memo } from 'react';
import type { BoardNote } from '#shared/document/board.ts';
import { firstWords } from '../text/count.ts';
import { Text } from '../text/text.tsx';
import { useText } from '../text/use-text.ts';
import { Button } from '../ui/button/button.tsx';
import { Tag } from '../ui/tag/tag.tsx';
import { Tick } from '../ui/tick/tick.tsx';
import { Unseen } from '../ui/unseen/unseen.tsx';
import { NoteCard } from './note-card.tsx';
import styles from './grouping-board.module.css';

interface GroupedNoteProps {
  note: BoardNote;
  canGroup: boolean;
  selecting: boolean;
  selected: boolean;
  /** Its move is on its way. */
  moving: boolean;
  draggable: boolean;
  onSelect: (noteId: string, selected: boolean) => void;
  onMove: (noteId: string) => void;
}

/** What kind of data is dragged. */
export const dragType = 'application/x-note-id';

/** One note on the board. Drawn anew only when it changes itself: there may be hundreds, and somebody moves one often. */
export const GroupedNote = memo(function GroupedNote(props: GroupedNoteProps) {
  const t = useText();
  const { note, canGroup, selecting, selected, moving, draggable, onSelect, onMove } = props;
  return (
    // Dragging is an extra for a mouse; the button in the note does the same.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      draggable={draggable}
      className={draggable ? styles['draggable'] : undefined}
      onDragStart={(event) => event.dataTransfer.setData(dragType, note.id)}
    >
      <NoteCard note={note} tags={moving ? <Tag>{t('board.note.moving')}</Tag> : undefined}>
        {canGroup && selecting && (
          <Tick
            label={
              <Text
                id="board.note.choose"
                values={{ words: <bdi>{firstWords(note.text)}</bdi> }}
                components={{ unseen: <Unseen>{null}</Unseen> }}
              />
            }
            checked={selected}
            onChange={(on) => onSelect(note.id, on)}
          />
        )}
        {canGroup && !selecting && (
          <Button
            id={`move-${note.id}`}
            data-note-button=""
            aria-label={t('board.note.move.name', { words: firstWords(note.text) })}
            onClick={() => onMove(note.id)}
          >
            {t('board.note.move')}
          </Button>
        )}
      </NoteCard>
    </li>
  );
});
