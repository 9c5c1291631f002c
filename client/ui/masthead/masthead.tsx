import { useText } from '../../text/use-text.ts';
import { ComfortButton } from '../comfort/comfort-button.tsx';
import { Mark } from '../mark/mark.tsx';
import styles from './masthead.module.css';

/** What the server writes into the page for a deployer with a logo; see docs/APPEARANCE.md. */
function written(name: string): string | undefined {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;
}

/** The head of every page that has none of its own: whose program this is, and the comfort settings. */
export function Masthead({ languages }: { languages?: readonly string[] | undefined }) {
  const t = useText();
  const logo = written('organisation-logo');
  return (
    <div className={styles['masthead']}>
      <p className={styles['name']}>
        <Mark />
        <span className={styles['words']}>{t('common.name')}</span>
      </p>
      {logo !== undefined && (
        <img className={styles['logo']} src={logo} alt={written('organisation') ?? ''} />
      )}
      <ComfortButton languages={languages} />
    </div>
  );
}
