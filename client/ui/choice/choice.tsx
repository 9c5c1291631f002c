import { useId, type ReactNode } from 'react';
import { classes } from '../classes.ts';
import styles from './choice.module.css';

interface ChoiceProps<V extends string> {
  /** The question. */
  legend: ReactNode;
  options: readonly { value: V; label: ReactNode; hint?: ReactNode }[];
  /** Null while nothing is chosen. */
  value: V | null;
  onChange: (value: V) => void;
  hint?: ReactNode;
  error?: string | undefined;
  /** Puts short options beside each other. */
  row?: boolean;
  /** The first radio's id, so that a summary of errors can point at it. */
  id?: string;
}

/** One of several: a radio group with its question as legend. */
export function Choice<V extends string>(props: ChoiceProps<V>) {
  const { legend, options, value, onChange, hint, error, row, id } = props;
  const name = useId();
  const described = classes(hint !== undefined && `${name}-hint`, error !== undefined && `${name}-error`);
  return (
    <fieldset className={styles['choice']} aria-describedby={described || undefined}>
      <legend className={styles['legend']}>{legend}</legend>
      {hint !== undefined && (
        <p id={`${name}-hint`} className={styles['hint']}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={`${name}-error`} className={styles['error']}>
          {error}
        </p>
      )}
      <div className={classes(styles['options'], row && styles['row'])}>
        {options.map((option, index) => (
          <label key={option.value} className={styles['option']}>
            <input
              type="radio"
              id={index === 0 ? id : undefined}
              name={name}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            <span dir="auto">
              {option.label}
              {option.hint !== undefined && <span className={styles['optionHint']}>{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
