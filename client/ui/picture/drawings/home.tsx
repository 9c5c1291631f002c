import styles from '../picture.module.css';

/** A house; the smoke of its chimney is the thread. */
export function Home() {
  return (
    <>
      <path className={styles['line']} d="M64 32V22h8v17" />
      <path className={styles['paper']} d="M24 46v34h48V46L48 24z" />
      <path className={styles['line']} d="M14 54 48 23l34 31" />
      <path className={styles['brand']} d="M42 80V62a3 3 0 0 1 3-3h8a3 3 0 0 1 3 3v18z" />
      <path className={styles['thread']} d="M68 17c-7-5 6-7 0-13" />
    </>
  );
}
