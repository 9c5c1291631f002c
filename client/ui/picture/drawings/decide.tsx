import styles from '../picture.module.css';

/** A signpost: one way is chosen. */
export function Decide() {
  return (
    <>
      <path className={styles['line']} d="M48 14v70" />
      <path className={styles['brand']} d="M34 20h34l11 10-11 10H34z" />
      <path className={styles['paper']} d="M62 47H30L19 57l11 10h32z" />
      <path className={styles['thread']} d="M6 88c14-7 26 3 42-4s28-8 42 0" />
    </>
  );
}
