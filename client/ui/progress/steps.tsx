import styles from './steps.module.css';

interface StepsProps {
  /** The step of the moment, from 1. */
  step: number;
  of: number;
  /** Where one is, as read: "Question 2 of 4". */
  text: string;
}

/** A few steps as knots on a thread: those behind are filled, this one is ringed. The words carry it. */
export function Steps({ step, of, text }: StepsProps) {
  return (
    <div className={styles['steps']}>
      <p className={styles['text']}>{text}</p>
      <ol className={styles['thread']} aria-hidden="true">
        {Array.from({ length: of }, (_, index) => (
          <li
            key={index}
            className={styles['knot']}
            data-state={index + 1 < step ? 'done' : index + 1 === step ? 'now' : 'ahead'}
          />
        ))}
      </ol>
    </div>
  );
}
