import { useId, type ComponentProps, type ReactNode } from 'react';
import { describedBy, Field } from './field.tsx';
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
  return (
    <Field id={own} label={label} hint={hint} error={error}>
      <input
        dir="auto"
        {...rest}
        id={own}
        className={styles['input']}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        {...describedBy(own, hint, error)}
      />
    </Field>
  );
}
