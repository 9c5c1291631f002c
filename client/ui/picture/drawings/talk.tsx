import styles from '../picture.module.css';

/** Two speech bubbles, with the thread between them. */
export function Talk() {
  return (
    <>
      <path
        className={styles['brand']}
        d="M16 16h36a6 6 0 0 1 6 6v20a6 6 0 0 1-6 6H30L18 58V48h-2a6 6 0 0 1-6-6V22a6 6 0 0 1 6-6z"
      />
      <path
        className={styles['paper']}
        d="M44 38h36a6 6 0 0 1 6 6v20a6 6 0 0 1-6 6h-2v11L66 70H44a6 6 0 0 1-6-6V44a6 6 0 0 1 6-6z"
      />
      <path className={styles['thread']} d="M46 55c6-9 9 7 15 0s9 5 16-1" />
    </>
  );
}
