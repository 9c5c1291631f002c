import styles from '../picture.module.css';

/** An open door, with the thread leading in. */
export function Welcome() {
  return (
    <>
      <path className={styles['line']} d="M30 80V22a4 4 0 0 1 4-4h32a4 4 0 0 1 4 4v58" />
      <path className={styles['note']} d="M33 21h34v59H33z" />
      <path className={styles['brand']} d="m33 21 19 9v58l-19-8z" />
      <circle className={styles['dot']} cx="46" cy="56" r="2.5" />
      <path className={styles['line']} d="M16 80h14M70 80h12" />
      <path className={styles['thread']} d="M6 92c14-8 24 2 38-2s16-16 26-14 10 10 18 8" />
    </>
  );
}
