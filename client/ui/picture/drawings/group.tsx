import styles from '../picture.module.css';

/** Three notes held together by a loop of thread. */
export function Group() {
  return (
    <>
      <path
        className={styles['thread']}
        d="M46 84c-24 2-38-16-34-36s26-32 46-26 32 22 26 40-20 22-34 22 6-8 20-4 14 10 22 8"
      />
      <path className={styles['note']} d="m26 34 20-3 3 20-20 3z" />
      <path className={styles['note']} d="m52 30 20 3-3 20-20-3z" />
      <path className={styles['note']} d="M38 56h20v20H38z" />
      <path className={styles['line']} d="m32 42 9-1.3M57 40l9 1.3M44 66h8" />
    </>
  );
}
