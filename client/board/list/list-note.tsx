import { memo } from 'react';
import type { BoardNote, BoardTranslation } from '#shared/document/board.ts';
import { firstWords } from '../../text/count.ts';
import { Text } from '../../text/text.tsx';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button/button.tsx';
import { ReadAloud } from '../../ui/read-aloud/read-aloud.tsx';
import { Tag } from '../../ui/tag/tag.tsx';
import { Tick } from '../../ui/tick/tick.tsx';
import { Unseen } from '../../ui/unseen/unseen.tsx';
import type { BoardActs } from '../board-tools.ts';
import { NoteCard } from '../note-card.tsx';
import styles from './list.module.css';

interface ListNoteProps {
  note: BoardNote;
  translations: readonly BoardTranslation[];
  canGroup: boolean;
  selecting: boolean;
  selected: boolean;
  /** Its move is on its way. */
  moving: boolean;
  draggable: boolean;
  /** In a theme notes have an order; `first` and `last` cannot go further. */
  ordered: boolean;
  first: boolean;
  last: boolean;
  /** Each note can be read out, for those who asked for it. */
  reads: boolean;
  more: boolean;
  acts: BoardActs;
}

/** What kind of data is dragged. */
export const dragType = 'application/x-note-id';

/** One note of the list. Drawn anew only when it changes itself: there may be hundreds, and somebody moves one often. */
export const ListNote = memo(function ListNote(props: ListNoteProps) {
  const { note, translations, canGroup, selecting, selected, moving, draggable, more, acts } = props;
  const t = useText();
  const { id } = note;
  const words = firstWords(note.text);
  const step = (name: 'earlier' | 'later', by: 1 | -1, end: boolean) => (
    <Button
      id={`${name}-${id}`}
      aria-label={t(`board.note.${name}.name`, { words })}
      title={t(`board.note.${name}`)}
      aria-disabled={end}
      onClick={() => !end && acts.step(id, by)}
    >
      {by < 0 ? '↑' : '↓'}
    </Button>
  );
  return (
    // Dragging is an extra for a mouse; the button in the note does the same.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      data-note={id}
      draggable={draggable}
      className={draggable ? styles['draggable'] : undefined}
      onDragStart={(event) => event.dataTransfer.setData(dragType, id)}
    >
      <NoteCard
        note={note}
        translations={translations}
        tags={moving ? <Tag>{t('board.note.moving')}</Tag> : undefined}
      >
        {canGroup && selecting && (
          <Tick
            label={
              <Text
                id="board.note.choose"
                values={{ words: <bdi>{words}</bdi> }}
                components={{ unseen: <Unseen>{null}</Unseen> }}
              />
            }
            checked={selected}
            onChange={(on) => acts.select(id, on)}
          />
        )}
        {canGroup && !selecting && (
          <Button
            id={`move-${id}`}
            aria-label={t('board.note.move.name', { words })}
            onClick={() => acts.move(id)}
          >
            {t('board.note.move')}
          </Button>
        )}
        {canGroup && !selecting && props.ordered && (
          <>
            {step('earlier', -1, props.first)}
            {step('later', 1, props.last)}
          </>
        )}
        {props.reads && !selecting && <ReadAloud text={note.text} language={note.language} />}
        {more && !selecting && (
          <Button
            variant="quiet"
            id={`more-${id}`}
            aria-label={t('board.note.more.name', { words })}
            onClick={() => acts.more(id)}
          >
            {t('board.note.more')}
          </Button>
        )}
      </NoteCard>
    </li>
  );
});
