import { useId, useState, type FormEvent } from 'react';
import { limits } from '#shared/domain/limits.ts';
import type { BoardNote, BoardTranslation } from '#shared/document/board.ts';
import { useOne } from '../../state/documents.ts';
import { nameHere } from '../../text/languages.ts';
import { currentLanguage } from '../../text/texts.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button/button.tsx';
import { TextArea } from '../../ui/text-area/text-area.tsx';
import type { Translating } from '../use-translating.ts';
import styles from './dialogs.module.css';
import { languagesToOffer } from './languages-to-offer.ts';

interface AddTranslationProps {
  note: BoardNote;
  translations: readonly BoardTranslation[];
  translating: Translating;
}

/** Puts the words of a note beside it in another language. One for each language and kind of translator. */
export function AddTranslation({ note, translations, translating }: AddTranslationProps) {
  const t = useText();
  const about = useOne('room', 'about');
  const id = useId();
  const taken = translations.filter(({ by }) => by === translating.as).map(({ language }) => language);
  const own = [about?.language ?? 'en', ...(about?.languages ?? []), currentLanguage()];
  const offered = languagesToOffer(own, [...taken, ...(note.language === null ? [] : [note.language])]);
  const [chosen, setChosen] = useState('');
  const [text, setText] = useState('');
  const [checked, setChecked] = useState(false);
  const language = offered.includes(chosen) ? chosen : '';

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const missing = language === '' || text.trim() === '';
    setChecked(missing);
    if (missing || !(await translating.add(note.id, language, text.trim()))) return;
    setText('');
    setChosen('');
  };
  return (
    <form className={styles['translation']} onSubmit={(event) => void submit(event)} noValidate>
      <h3>{t('board.translation.add')}</h3>
      <p>{t('board.translation.add.what')}</p>
      <div className={styles['field']}>
        <label htmlFor={id}>{t('board.translation.language')}</label>
        <select
          id={id}
          className={styles['select']}
          value={language}
          aria-invalid={checked && language === ''}
          onChange={(event) => setChosen(event.target.value)}
        >
          <option value="">{t('board.translation.language.choose')}</option>
          {offered.map((tag) => (
            <option key={tag} value={tag}>
              {nameHere(tag)}
            </option>
          ))}
        </select>
      </div>
      <TextArea
        label={
          language === ''
            ? t('board.translation.words.any')
            : t('board.translation.words', { language: nameHere(language) })
        }
        rows={3}
        value={text}
        onChange={setText}
        maxLength={limits.noteText}
        error={
          checked && (language === '' || text.trim() === '') ? t('board.translation.missing') : undefined
        }
      />
      <Button type="submit" variant="primary">
        {t('board.translation.add.do')}
      </Button>
    </form>
  );
}
