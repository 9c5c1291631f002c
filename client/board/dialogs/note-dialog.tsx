import { useState, type FormEvent } from 'react';
import { directionOf } from '#shared/domain/language.ts';
import { limits } from '#shared/domain/limits.ts';
import type { BoardNote, BoardTranslation } from '#shared/document/board.ts';
import { nameHere } from '../../text/languages.ts';
import { firstWords } from '../../text/count.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { Notice } from '../../ui/notice/notice.tsx';
import { ReadAloud } from '../../ui/read-aloud/read-aloud.tsx';
import { TextArea } from '../../ui/text-area/text-area.tsx';
import type { Translating } from '../use-translating.ts';
import { AddTranslation } from './add-translation.tsx';
import styles from './dialogs.module.css';

interface NoteDialogProps {
  note: BoardNote;
  translations: readonly BoardTranslation[];
  /** May put a translation beside this note. */
  canTranslate: boolean;
  translating: Translating;
  onClose: () => void;
}

/** What else can be done with one note: hear it, and put its words beside it in another language. */
export function NoteDialog({ note, translations, canTranslate, translating, onClose }: NoteDialogProps) {
  const t = useText();
  return (
    <Dialog open title={t('board.note.more.title', { words: firstWords(note.text) })} onClose={onClose}>
      {translating.problem !== undefined && (
        <Notice kind="error">
          <p>{translating.problem}</p>
        </Notice>
      )}
      <p className={styles['words']} dir="auto" lang={note.language ?? undefined}>
        {note.text}
      </p>
      <ReadAloud text={note.text} language={note.language} always />
      {translations.map((translation) => (
        <Translation key={translation.id} translation={translation} translating={translating} />
      ))}
      {canTranslate && <AddTranslation note={note} translations={translations} translating={translating} />}
    </Dialog>
  );
}

function Translation({
  translation,
  translating,
}: {
  translation: BoardTranslation;
  translating: Translating;
}) {
  const t = useText();
  const { language, by } = translation;
  const [seen, setSeen] = useState<BoardTranslation>();
  const [text, setText] = useState('');
  const [sure, setSure] = useState(false);
  const name = nameHere(language);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (seen && text.trim() !== '' && (await translating.edit(seen, text.trim()))) setSeen(undefined);
  };
  return (
    <section className={styles['translation']}>
      <h3>{t(`board.translation.by.${by}`, { language: name })}</h3>
      {seen ? (
        <form className={styles['part']} onSubmit={(event) => void submit(event)} noValidate>
          <TextArea
            label={t('board.translation.words', { language: name })}
            rows={3}
            value={text}
            onChange={setText}
            maxLength={limits.noteText}
          />
          <div className={styles['buttons']}>
            <Button type="submit" variant="primary">
              {t('board.translation.save')}
            </Button>
            <Button onClick={() => setSeen(undefined)}>{t('board.cancel')}</Button>
          </div>
        </form>
      ) : (
        <>
          <p lang={language} dir={directionOf(language)}>
            {translation.text}
          </p>
          <div className={styles['buttons']}>
            {translating.mayEdit(translation) && (
              <Button
                aria-label={t('board.translation.change.name', { language: name })}
                onClick={() => {
                  setText(translation.text);
                  setSeen(translation);
                }}
              >
                {t('board.translation.change')}
              </Button>
            )}
            {translating.mayRemove(translation) && (
              <Button
                variant="danger"
                aria-label={t('board.translation.remove.name', { language: name })}
                onClick={() => (sure ? void translating.remove(translation) : setSure(true))}
              >
                {sure ? t('board.translation.remove.sure') : t('board.translation.remove')}
              </Button>
            )}
          </div>
        </>
      )}
    </section>
  );
}
