import styles from './skeleton.module.css';

/** Keeps the place of lines that are on their way, so that nothing jumps. Put `Loading`'s words beside it once a page. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  return (
    <div className={styles['skeleton']} aria-hidden="true">
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className={styles['line']} />
      ))}
    </div>
  );
}
