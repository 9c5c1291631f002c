import { useId, type ComponentProps, type ReactNode } from 'react';
import { classes } from '../classes.ts';
import styles from './text-field.module.css';

interface TextFieldProps extends Omit<ComponentProps<'input'>, 'onChange' | 'value'> {
  label: ReactNode;
  value: string;
  onChange: (value: string) => void;
  hint?: ReactNode;
  /** What is wrong and how to mend it; shown under the label and read with the field. */
  error?: string | undefined;
}

/** One line of text with its label. */
export function TextField({ label, value, onChange, hint, error, id, ...rest }: TextFieldProps) {
  const made = useId();
  const own = id ?? made;
  const described = classes(hint !== undefined && `${own}-hint`, error !== undefined && `${own}-error`);
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
      <input
        dir="auto"
        {...rest}
        id={own}
        className={styles['input']}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-describedby={described || undefined}
        aria-invalid={error !== undefined || undefined}
      />
    </div>
  );
}
