import { useId, type ReactNode } from 'react';
import { classes } from '../classes.ts';
import styles from './segmented.module.css';

interface SegmentedProps<V extends string> {
  /** The question. */
  legend: ReactNode;
  /** Two to four short ones; longer ones stand better in a `Choice`. */
  options: readonly { value: V; label: ReactNode }[];
  value: V;
  onChange: (value: V) => void;
  /** Hides the question from sight, where what is around it says the same. */
  quietLegend?: boolean;
}

/** One of a few short options side by side, and it is so at once. A radio group; on a narrow page they go below each other. */
export function Segmented<V extends string>(props: SegmentedProps<V>) {
  const { legend, options, value, onChange, quietLegend } = props;
  const name = useId();
  return (
    <fieldset className={styles['segmented']}>
      <legend className={classes(styles['legend'], quietLegend && styles['quiet'])}>{legend}</legend>
      <div className={styles['options']}>
        {options.map((option) => (
          <label key={option.value} className={styles['option']}>
            <input
              type="radio"
              name={name}
              className={styles['input']}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            <span dir="auto">{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
