import styles from '../picture.module.css';

/** Three people who hold one thread. */
export function People() {
  return (
    <>
      <path className={styles['brand']} d="M34 84V66a14 14 0 0 1 28 0v18z" />
      <path className={styles['paper']} d="M8 84V70a12 12 0 0 1 24 0v14zM64 84V70a12 12 0 0 1 24 0v14z" />
      <circle className={styles['note']} cx="48" cy="38" r="10" />
      <circle className={styles['note']} cx="20" cy="46" r="8.5" />
      <circle className={styles['note']} cx="76" cy="46" r="8.5" />
      <path className={styles['thread']} d="M4 76c12 6 20-6 30 0s18 6 28 0 20 6 30 0" />
    </>
  );
}
