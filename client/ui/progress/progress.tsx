import { useId, type ReactNode } from 'react';
import styles from './progress.module.css';

interface ProgressBarProps {
  /** What is being counted. */
  label: ReactNode;
  value: number;
  /** At least 1. */
  max: number;
  /** How far it is, as read: "9 of 16 done". */
  text: string;
}

/** How far something is: the words carry it, the bar is a picture of them. */
export function ProgressBar({ label, value, max, text }: ProgressBarProps) {
  const id = useId();
  return (
    <div className={styles['progress']}>
      <span id={id} className={styles['label']}>
        {label}
      </span>
      <span className={styles['text']}>{text}</span>
      <progress
        className={styles['bar']}
        aria-labelledby={id}
        aria-valuetext={text}
        value={Math.min(value, max)}
        max={max}
      />
    </div>
  );
}
