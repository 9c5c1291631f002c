import styles from '../picture.module.css';

/** A note and a pencil; the writing is the thread. */
export function Write() {
  return (
    <>
      <path className={styles['note']} d="m16 26 50-6 6 50-50 6z" />
      <path className={styles['line']} d="m27 36 28-3.4M29 48l14-1.7" />
      <path className={styles['thread']} d="M31 61c5-7 8 5 13-1s7 3 11-2" />
      <path className={styles['paper']} d="m58 56 22-30 9 7-22 30-11 5z" />
      <path className={styles['brand']} d="m80 26 3-4a5.6 5.6 0 0 1 9 7l-3 4z" />
    </>
  );
}
