import { useId, type ComponentProps, type ReactNode } from 'react';
import { classes } from '../classes.ts';
import { describedBy, Field } from './field.tsx';
import styles from './text-field.module.css';

interface TextFieldProps extends Omit<ComponentProps<'input'>, 'onChange' | 'value'> {
  label: ReactNode;
  value: string;
  onChange: (value: string) => void;
  hint?: ReactNode;
  /** What is wrong and how to mend it; shown under the label and read with the field. */
  error?: string | undefined;
  /** Small words under the field, read with it: how much is there so far. */
  below?: ReactNode;
}

/** A field for no more letters than this is short: a number, a date. */
const few = 16;

/** One line of text with its label. */
export function TextField({ label, value, onChange, hint, error, below, id, ...rest }: TextFieldProps) {
  const made = useId();
  const own = id ?? made;
  const short = rest.type === 'date' || (rest.maxLength ?? Infinity) <= few;
  return (
    <Field id={own} label={label} hint={hint} error={error}>
      <input
        dir="auto"
        spellCheck={false}
        {...rest}
        id={own}
        className={classes(styles['input'], short && styles['short'])}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        {...describedBy(own, hint, error, below !== undefined && `${own}-below`)}
      />
      {below !== undefined && (
        <p id={`${own}-below`} className={styles['counter']}>
          {below}
        </p>
      )}
    </Field>
  );
}
