import type { BoardTranslation } from '#shared/document/board.ts';
import { directionOf } from '#shared/domain/language.ts';
import { nameHere } from '../text/languages.ts';
import { useText } from '../text/use-text.ts';
import styles from './note-translations.module.css';

/** What a translation shows of itself. */
export type ShownTranslation = Pick<BoardTranslation, 'id' | 'language' | 'text' | 'by'>;

/**
 * A note's words in other languages, each marked as a translation and whose it is. They stand under the original and
 * never in its place. Nothing where there are none.
 */
export function NoteTranslations({ translations }: { translations: readonly ShownTranslation[] }) {
  const t = useText();
  return translations.map(({ id, language, text, by }) => (
    <div key={id} className={styles['translation']}>
      <p className={styles['whose']}>{t(`board.translation.by.${by}`, { language: nameHere(language) })}</p>
      <p className={styles['text']} lang={language} dir={directionOf(language)}>
        {text}
      </p>
    </div>
  ));
}
