import styles from '../picture.module.css';

/** A heart, stitched with the thread. */
export function Heart() {
  return (
    <>
      <path
        className={styles['brand']}
        d="M48 82C22 64 12 50 12 36a18 18 0 0 1 36-5 18 18 0 0 1 36 5c0 14-10 28-36 46z"
      />
      <path
        className={styles['stitch']}
        d="M48 72C28 58 20 48 20 37a11 11 0 0 1 22-2l6 9 6-9a11 11 0 0 1 22 2c0 11-8 21-28 35z"
      />
    </>
  );
}
