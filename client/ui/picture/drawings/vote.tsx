import styles from '../picture.module.css';

/** A list with dots beside each line. */
export function Vote() {
  return (
    <>
      <path
        className={styles['paper']}
        d="M18 14h60a4 4 0 0 1 4 4v60a4 4 0 0 1-4 4H18a4 4 0 0 1-4-4V18a4 4 0 0 1 4-4z"
      />
      <path className={styles['line']} d="M24 30h20M24 48h14M24 66h20" />
      <circle className={styles['bead']} cx="56" cy="30" r="5" />
      <circle className={styles['bead']} cx="70" cy="30" r="5" />
      <circle className={styles['bead']} cx="56" cy="48" r="5" />
      <circle className={styles['ring']} cx="70" cy="48" r="5" />
      <circle className={styles['bead']} cx="56" cy="66" r="5" />
      <circle className={styles['ring']} cx="70" cy="66" r="5" />
    </>
  );
}
