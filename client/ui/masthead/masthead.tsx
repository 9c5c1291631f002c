import { useText } from '../../text/use-text.ts';
import { ComfortButton } from '../comfort/comfort-button.tsx';
import { Mark } from '../mark/mark.tsx';
import styles from './masthead.module.css';

/** The head of every page that has none of its own: whose program this is, and the comfort settings. */
export function Masthead() {
  const t = useText();
  return (
    <div className={styles['masthead']}>
      <p className={styles['name']}>
        <Mark />
        {t('common.name')}
      </p>
      <ComfortButton />
    </div>
  );
}
