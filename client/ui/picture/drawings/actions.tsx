import styles from '../picture.module.css';

/** A list that is being ticked off. */
export function Actions() {
  return (
    <>
      <path
        className={styles['paper']}
        d="M26 20h44a5 5 0 0 1 5 5v54a5 5 0 0 1-5 5H26a5 5 0 0 1-5-5V25a5 5 0 0 1 5-5z"
      />
      <path
        className={styles['brand']}
        d="M38 14h20a3 3 0 0 1 3 3v7a3 3 0 0 1-3 3H38a3 3 0 0 1-3-3v-7a3 3 0 0 1 3-3z"
      />
      <path className={styles['line']} d="M50 42h15M50 57h15M50 72h10" />
      <path className={styles['thread']} d="m29 42 4.5 4.5 8-10M29 57l4.5 4.5 8-10" />
      <path className={styles['line']} d="M30 68h9v8h-9z" />
    </>
  );
}
