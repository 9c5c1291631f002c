import styles from '../picture.module.css';

/** A bed on a ward. */
export function Ward() {
  return (
    <>
      <path className={styles['line']} d="M14 30v48M84 46v32M14 68h70" />
      <path className={styles['brand']} d="M40 52h38a6 6 0 0 1 6 6v10H40z" />
      <path className={styles['paper']} d="M14 58h26v10H14z" />
      <path className={styles['note']} d="M18 46h16a4 4 0 0 1 4 4v4a4 4 0 0 1-4 4H18z" />
      <path className={styles['line']} d="M70 14v28" />
      <path className={styles['thread']} d="M70 16h8c8 0 6 10 2 16s4 10 0 18" />
    </>
  );
}
