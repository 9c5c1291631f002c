import styles from '../picture.module.css';

/** A phone with a speech bubble. */
export function Phone() {
  return (
    <>
      <path
        className={styles['paper']}
        d="M24 10h30a7 7 0 0 1 7 7v62a7 7 0 0 1-7 7H24a7 7 0 0 1-7-7V17a7 7 0 0 1 7-7z"
      />
      <path className={styles['line']} d="M34 18h10M35 78h8" />
      <path
        className={styles['brand']}
        d="M45 30h36a6 6 0 0 1 6 6v16a6 6 0 0 1-6 6H64l-10 9v-9h-9a6 6 0 0 1-6-6V36a6 6 0 0 1 6-6z"
      />
      <path className={styles['light']} d="M48 45c5-7 8 6 13 0s8 4 13-1" />
    </>
  );
}
