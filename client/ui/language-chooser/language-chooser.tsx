import { interfaceLanguages } from '#shared/domain/language.ts';
import { useReadingLanguage } from '../../state/language.ts';
import { ownName } from '../../text/languages.ts';
import { useText } from '../../text/use-text.ts';
import { Icon } from '../icon/icon.tsx';
import { Segmented } from '../segmented/segmented.tsx';
import styles from './language-chooser.module.css';

interface LanguageChooserProps {
  /** What there are words in besides the languages of the interface, such as those that a workshop offers. */
  more?: readonly string[];
}

/** More than this stand in a list that opens. */
const mostBeside = 4;

/** Each language by its own name, so that whoever needs it can find it in the middle of another. */
export function LanguageChooser({ more = [] }: LanguageChooserProps) {
  const t = useText();
  const [language, choose] = useReadingLanguage();
  const offered = [...new Set([...interfaceLanguages.map(({ id }) => id), ...more, language])];
  if (offered.length <= mostBeside) {
    return (
      <div className={styles['beside']}>
        <Icon name="globe" />
        <Segmented
          legend={t('common.language')}
          quietLegend
          options={offered.map((id) => ({
            value: id,
            label: (
              <span className={styles['own']} lang={id}>
                {ownName(id)}
              </span>
            ),
          }))}
          value={language}
          onChange={(chosen) => void choose(chosen)}
        />
      </div>
    );
  }
  return (
    <label className={styles['list']}>
      <Icon name="globe" />
      <span>{t('common.language')}</span>
      <select
        className={styles['select']}
        value={language}
        onChange={(event) => void choose(event.target.value)}
      >
        {offered.map((id) => (
          <option key={id} value={id} lang={id}>
            {ownName(id)}
          </option>
        ))}
      </select>
    </label>
  );
}
