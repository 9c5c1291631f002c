import styles from '../picture.module.css';

/** An open book with the thread as its bookmark. */
export function Read() {
  return (
    <>
      <path
        className={styles['paper']}
        d="M12 28c12-5 26-4 36 3 10-7 24-8 36-3v44c-12-5-26-4-36 3-10-7-24-8-36-3z"
      />
      <path className={styles['line']} d="M48 31v44M22 40c6-1 11 0 16 2M22 51c6-1 11 0 16 2" />
      <path className={styles['line']} d="M74 40c-6-1-11 0-16 2M74 51c-6-1-11 0-16 2" />
      <path className={styles['thread']} d="M48 31c-3 16 6 26 2 42s4 12 1 19" />
    </>
  );
}
