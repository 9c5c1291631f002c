import { useId } from 'react';
import { useOne } from '../../../state/documents.ts';
import { ownName } from '../../../text/languages.ts';
import { useText } from '../../../text/use-text.ts';
import { noteLanguages } from './note-languages.ts';
import styles from './notes.module.css';

interface WrittenInProps {
  language: string;
  onChange: (language: string) => void;
}

/** In which language a note is written, small enough to stand beside it. */
export function WrittenIn({ language, onChange }: WrittenInProps) {
  const t = useText();
  const id = useId();
  const about = useOne('room', 'about');
  return (
    <div className={styles['consent']}>
      <label htmlFor={id}>{t('room.note.written-in')}</label>
      <select
        id={id}
        className={styles['select']}
        value={language}
        onChange={(event) => onChange(event.target.value)}
      >
        {noteLanguages(about ? [about.language, ...about.languages] : [], language).map((tag) => (
          <option key={tag} value={tag} lang={tag}>
            {ownName(tag)}
          </option>
        ))}
      </select>
    </div>
  );
}
