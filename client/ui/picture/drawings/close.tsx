import styles from '../picture.module.css';

/** The thread, tied in a bow. */
export function Close() {
  return (
    <>
      <path
        className={styles['thread']}
        d="M48 46C34 20 8 26 14 44c4 13 22 8 34 2C62 20 88 26 82 44c-4 13-22 8-34 2z"
      />
      <path className={styles['thread']} d="M47 48C42 62 34 72 22 80M49 48c5 14 13 24 25 32" />
      <path
        className={styles['brand']}
        d="M44 40h8a3 3 0 0 1 3 3v7a3 3 0 0 1-3 3h-8a3 3 0 0 1-3-3v-7a3 3 0 0 1 3-3z"
      />
    </>
  );
}
