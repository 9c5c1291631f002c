import { Link, useLocation } from 'wouter';
import { useText } from '../../../text/use-text.ts';
import styles from './draft.module.css';

/** The way to what is printed for the day. */
export function PrintLink() {
  const t = useText();
  const [path] = useLocation();
  return (
    <Link href={`${path}/print`} className={styles['print']}>
      <span className={styles['printName']}>{t('setup.print')}</span>
      <span className={styles['printWhat']}>{t('setup.print.what')}</span>
    </Link>
  );
}
