import styles from './illustration.module.css';

/** Evening at a window: a warm drink, and the thread wound up. */
export function QuietFinish() {
  return (
    <svg className={styles['drawing']} viewBox="0 0 320 200">
      <path
        className={styles['ground']}
        d="M158 6c66-8 128 16 144 66s-4 96-54 112-140 12-184 0S4 132 16 80 94 14 158 6z"
      />
      <path className={styles['sky']} d="M96 24h128a6 6 0 0 1 6 6v92H90V30a6 6 0 0 1 6-6z" />
      <path className={styles['sun']} d="M132 100a28 28 0 0 1 56 0z" />
      <path className={styles['hill']} d="M90 104c30-14 46-4 70-4s44-12 70-2v24H90z" />
      <path className={styles['line']} d="M96 24h128a6 6 0 0 1 6 6v92H90V30a6 6 0 0 1 6-6zM160 24v98" />
      <path
        className={styles['wood']}
        d="M36 150h248a4 4 0 0 1 4 4v6a4 4 0 0 1-4 4H36a4 4 0 0 1-4-4v-6a4 4 0 0 1 4-4z"
      />
      <path className={styles['line']} d="M58 164v20M262 164v20" />
      <path className={styles['mug']} d="M74 112h36v26a12 12 0 0 1-12 12H86a12 12 0 0 1-12-12z" />
      <path className={styles['line']} d="M110 118h4a8 8 0 0 1 0 16h-4" />
      <path className={styles['line']} d="M86 102c-5-5 5-8 0-14M98 102c-5-5 5-8 0-14" />
      <path
        className={styles['wood']}
        d="M196 104h44a3 3 0 0 1 3 3v4a3 3 0 0 1-3 3h-44a3 3 0 0 1-3-3v-4a3 3 0 0 1 3-3z"
      />
      <path className={styles['wound']} d="M200 114h36v26h-36z" />
      <path className={styles['light']} d="m202 120 32-3M202 128l32-3M202 136l32-3" />
      <path
        className={styles['wood']}
        d="M196 140h44a3 3 0 0 1 3 3v4a3 3 0 0 1-3 3h-44a3 3 0 0 1-3-3v-4a3 3 0 0 1 3-3z"
      />
      <path className={styles['thread']} d="M236 130c18 2 16 20 30 18s22 6 20 22-14 16-18 8 10-12 26-6" />
    </svg>
  );
}
