import type { ReactNode } from 'react';
import type { BoardNote } from '#shared/document/board.ts';
import { nameHere } from '../text/languages.ts';
import { currentLanguage } from '../text/texts.ts';
import { useText } from '../text/use-text.ts';
import { Tag } from '../ui/tag/tag.tsx';
import styles from './note-card.module.css';
import { NoteTranslations, type ShownTranslation } from './note-translations.tsx';

interface NoteCardProps {
  note: Pick<BoardNote, 'text' | 'group' | 'name' | 'writtenFor' | 'language'>;
  /** The same words in other languages, shown under them. */
  translations?: readonly ShownTranslation[] | undefined;
  /** More labels, such as "moving". */
  tags?: ReactNode;
  /** Buttons, after the words. */
  children?: ReactNode;
}

/**
 * A revealed note: its words first, whole, then what they are in other languages, then what it says of its author
 * (nothing, unless announced), then buttons.
 */
export function NoteCard({ note, translations = [], tags, children }: NoteCardProps) {
  const t = useText();
  const { language, group, name, writtenFor } = note;
  const foreign = language !== null && language.split('-')[0] !== currentLanguage();
  const labelled = group !== null || name !== null || writtenFor || foreign || tags !== undefined;
  return (
    <div className={styles['note']}>
      <p className={styles['text']} dir="auto" lang={language ?? undefined}>
        {note.text}
      </p>
      {translations.length > 0 && <NoteTranslations translations={translations} />}
      {labelled && (
        <p className={styles['tags']}>
          {name !== null && (
            <Tag>
              <bdi>{name}</bdi>
            </Tag>
          )}
          {group !== null && (
            <Tag>
              <bdi>{group}</bdi>
            </Tag>
          )}
          {writtenFor && <Tag>{t('board.note.written-for')}</Tag>}
          {foreign && <Tag>{nameHere(language)}</Tag>}
          {tags}
        </p>
      )}
      {children !== undefined && <div className={styles['buttons']}>{children}</div>}
    </div>
  );
}
