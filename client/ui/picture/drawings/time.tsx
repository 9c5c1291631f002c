import styles from '../picture.module.css';

/** A clock. */
export function Time() {
  return (
    <>
      <circle className={styles['paper']} cx="48" cy="48" r="34" />
      <path className={styles['line']} d="M48 20v5M48 71v5M20 48h5M71 48h5" />
      <path className={styles['brandLine']} d="M48 48V30M48 48l13 8" />
      <path className={styles['thread']} d="M48 48c-8 6-4 16-14 20S14 74 8 88" />
      <circle className={styles['dot']} cx="48" cy="48" r="3" />
    </>
  );
}
