import { useText } from '../../text/use-text.ts';
import { ComfortButton } from '../comfort/comfort-button.tsx';
import { Mark } from '../mark/mark.tsx';
import styles from './masthead.module.css';

/** The head of every page that has none of its own: whose program this is, and the comfort settings. */
export function Masthead({ languages }: { languages?: readonly string[] | undefined }) {
  const t = useText();
  return (
    <div className={styles['masthead']}>
      <p className={styles['name']}>
        <Mark />
        <span className={styles['words']}>{t('common.name')}</span>
      </p>
      <ComfortButton languages={languages} />
    </div>
  );
}
