import { memo, useState } from 'react';
import type { BoardNote, BoardTranslation } from '#shared/document/board.ts';
import type { DeskMaps } from '#shared/document/desk.ts';
import { NoteTranslations } from '../../../board/note-translations.tsx';
import { firstWords } from '../../../text/count.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Tag } from '../../../ui/tag/tag.tsx';
import { HideNote } from './hide-note.tsx';
import { PrivateWords } from './private-words.tsx';
import styles from './read.module.css';
import { TranslateNote } from './translate-note.tsx';
import { WriteToAuthor } from './write-to-author.tsx';
import { useText } from '../../../text/use-text.ts';

interface NoteItemProps {
  note: BoardNote;
  translations: readonly BoardTranslation[];
  words: readonly DeskMaps['words'][];
  /** Title of the write stage it answers, where there are several. */
  source: string | undefined;
}

/** One note with what a facilitator can do about it. Drawn anew only when it changes: there may be hundreds. */
export const NoteItem = memo(function NoteItem({ note, translations, words, source }: NoteItemProps) {
  const t = useText();
  const [open, setOpen] = useState<'hide' | 'word' | 'translate'>();
  const name = firstWords(note.text);
  const close = () => setOpen(undefined);
  return (
    <li className={styles['note']}>
      <p dir="auto" lang={note.language ?? undefined} className={styles['text']}>
        {note.text}
      </p>
      <NoteTranslations translations={translations} />
      <p className={styles['tags']}>
        {note.writtenFor && <Tag>{t('desk.note.written-for')}</Tag>}
        {note.group !== null && (
          <Tag>
            <bdi>{note.group}</bdi>
          </Tag>
        )}
        {note.name !== null && (
          <Tag>
            <bdi>{note.name}</bdi>
          </Tag>
        )}
        {source !== undefined && (
          <Tag>
            <bdi>{source}</bdi>
          </Tag>
        )}
      </p>
      <PrivateWords words={words} />
      <div className={styles['row']}>
        <Button
          variant="quiet"
          aria-label={t('desk.note.word.of', { words: name })}
          onClick={() => setOpen('word')}
        >
          {t('desk.note.word')}
        </Button>
        <Button
          variant="quiet"
          aria-label={t('desk.note.translate.of', { words: name })}
          onClick={() => setOpen('translate')}
        >
          {t('desk.note.translate')}
        </Button>
        <Button
          variant="quiet"
          aria-label={t('desk.note.hide.of', { words: name })}
          onClick={() => setOpen('hide')}
        >
          {t('desk.note.hide')}
        </Button>
      </div>
      {open === 'hide' && <HideNote noteId={note.id} text={note.text} onClose={close} />}
      {open === 'translate' && <TranslateNote note={note} translations={translations} onClose={close} />}
      {open === 'word' && <WriteToAuthor noteId={note.id} text={note.text} onClose={close} />}
    </li>
  );
});
