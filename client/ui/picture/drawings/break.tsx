import styles from '../picture.module.css';

/** A warm drink; its steam is the thread. */
export function Break() {
  return (
    <>
      <path className={styles['brand']} d="M24 46h42v20a14 14 0 0 1-14 14H38a14 14 0 0 1-14-14z" />
      <path className={styles['line']} d="M66 52h5a8 8 0 0 1 0 16h-5M16 86h60" />
      <path className={styles['thread']} d="M38 38c-8-7 7-11 0-20M52 38c-8-7 7-11 0-20" />
    </>
  );
}
