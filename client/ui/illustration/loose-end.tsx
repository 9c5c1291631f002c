import styles from './illustration.module.css';

/** The thread has come out of the needle. */
export function LooseEnd() {
  return (
    <svg className={styles['drawing']} viewBox="0 0 320 120">
      <path
        className={styles['ground']}
        d="M150 8c60-8 140 6 152 44s-30 56-92 60-152 4-182-16S10 36 50 22s60-8 100-14z"
      />
      <path
        className={styles['thread']}
        d="M4 84c36-2 54-14 74-34s54-18 54 6-34 34-48 18 6-42 34-40 44 50 78 46c14-2 20-10 26-18"
      />
      <path className={styles['needle']} d="m236 54 70-26c2-1 1-3-1-3l-64 18c-10 3-12 13-5 11z" />
      <path className={styles['line']} d="m241 48 9-3" />
      <path className={styles['thread']} d="m222 62 5-2M223 63l3 4" />
    </svg>
  );
}
