import { useText } from '../../text/use-text.ts';
import styles from './loading.module.css';

/** That something is on its way, in words and as a thread that grows. It moves only for those who like movement. */
export function Loading({ text }: { text?: string }) {
  const t = useText();
  return (
    <div className={styles['loading']} role="status">
      <svg className={styles['drawing']} viewBox="0 0 120 24" aria-hidden="true">
        <path
          className={styles['thread']}
          pathLength="100"
          d="M3 16c18 0 18-10 34-10s14 14 30 12 12-14 28-12 12 8 22 8"
        />
      </svg>
      <p>{text ?? t('common.moment')}</p>
    </div>
  );
}
