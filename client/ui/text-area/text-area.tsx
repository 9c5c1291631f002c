import { useId, type ComponentProps, type ReactNode } from 'react';
import { classes } from '../classes.ts';
import styles from '../text-field/text-field.module.css';

interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'onChange' | 'value'> {
  label: ReactNode;
  value: string;
  onChange: (value: string) => void;
  hint?: ReactNode;
  error?: string | undefined;
}

/** The counter appears when this much room, or less, is left. */
const nearlyFull = 150;

/** Several lines of text with a label; with `maxLength` it says how much room is left once it gets tight. */
export function TextArea({ label, value, onChange, hint, error, id, maxLength, ...rest }: TextAreaProps) {
  const made = useId();
  const own = id ?? made;
  const left = maxLength === undefined ? undefined : maxLength - value.length;
  const tight = left !== undefined && left <= nearlyFull;
  const described = classes(
    hint !== undefined && `${own}-hint`,
    error !== undefined && `${own}-error`,
    tight && `${own}-left`,
  );
  return (
    <div className={styles['field']}>
      <label htmlFor={own} className={styles['label']}>
        {label}
      </label>
      {hint !== undefined && (
        <p id={`${own}-hint`} className={styles['hint']}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={`${own}-error`} className={styles['error']}>
          {error}
        </p>
      )}
      <textarea
        dir="auto"
        rows={3}
        {...rest}
        id={own}
        maxLength={maxLength}
        className={classes(styles['input'], styles['area'])}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-describedby={described || undefined}
        aria-invalid={error !== undefined || undefined}
      />
      {tight && (
        <p id={`${own}-left`} className={styles['counter']}>
          Room for {left} more letters
        </p>
      )}
    </div>
  );
}
