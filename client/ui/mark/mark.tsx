import styles from './mark.module.css';

/** The mark: one thread with a loop in it, on cloth. It stands beside the name and is hidden from screen readers. */
export function Mark() {
  return (
    <svg className={styles['mark']} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect className={styles['cloth']} width="32" height="32" rx="8" />
      <path
        className={styles['thread']}
        d="M5 23.5c6.5 0 15.5-4.5 15.5-11.5a4.5 4.5 0 0 0-9 0c0 7 7 11.5 15.5 11.5"
      />
      <circle className={styles['knot']} cx="27" cy="23.5" r="2.75" />
    </svg>
  );
}
