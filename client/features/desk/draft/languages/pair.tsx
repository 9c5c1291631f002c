import { SavedField } from '../../parts/saved-field.tsx';
import styles from './languages.module.css';

interface PairProps {
  label: string;
  original: string;
  originalLanguage: string;
  translated: string;
  language: string;
  maxLength: number;
  area?: boolean;
  onSave: (text: string) => Promise<boolean>;
}

/** The workshop's own words, and beside or below them the field for another language. */
export function Pair(props: PairProps) {
  const { label, original, originalLanguage, translated, language, maxLength, area = false, onSave } = props;
  return (
    <div className={styles['pair']}>
      <blockquote className={styles['original']} lang={originalLanguage} dir="auto">
        {original}
      </blockquote>
      <SavedField
        label={label}
        value={translated}
        lang={language}
        area={area || 'sentence'}
        maxLength={maxLength}
        onSave={onSave}
      />
    </div>
  );
}
