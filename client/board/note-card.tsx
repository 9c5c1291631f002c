import type { ReactNode } from 'react';
import type { BoardNote } from '#shared/document/board.ts';
import { useText } from '../text/use-text.ts';
import { Tag } from '../ui/tag/tag.tsx';
import styles from './note-card.module.css';

interface NoteCardProps {
  note: Pick<BoardNote, 'text' | 'group' | 'name' | 'writtenFor'>;
  /** More labels, such as "moving". */
  tags?: ReactNode;
  /** Buttons, after the words. */
  children?: ReactNode;
}

/** A revealed note: its words first, then what it says of its author (nothing, unless announced), then buttons. */
export function NoteCard({ note, tags, children }: NoteCardProps) {
  const t = useText();
  const labelled = note.group !== null || note.name !== null || note.writtenFor || tags !== undefined;
  return (
    <div className={styles['note']}>
      <p className={styles['text']} dir="auto">
        {note.text}
      </p>
      {labelled && (
        <p className={styles['tags']}>
          {note.name !== null && (
            <Tag>
              <bdi>{note.name}</bdi>
            </Tag>
          )}
          {note.group !== null && (
            <Tag>
              <bdi>{note.group}</bdi>
            </Tag>
          )}
          {note.writtenFor && <Tag>{t('board.note.written-for')}</Tag>}
          {tags}
        </p>
      )}
      {children !== undefined && <div className={styles['buttons']}>{children}</div>}
    </div>
  );
}
