import { useId, type ComponentProps, type ReactNode } from 'react';
import { useText } from '../../text/use-text.ts';
import { classes } from '../classes.ts';
import { describedBy, Field } from '../text-field/field.tsx';
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
  const t = useText();
  const made = useId();
  const own = id ?? made;
  const left = maxLength === undefined ? undefined : maxLength - value.length;
  const tight = left !== undefined && left <= nearlyFull;
  return (
    <Field id={own} label={label} hint={hint} error={error}>
      <textarea
        dir="auto"
        rows={3}
        {...rest}
        id={own}
        maxLength={maxLength}
        className={classes(styles['input'], styles['area'])}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        {...describedBy(own, hint, error, tight && `${own}-left`)}
      />
      {tight && (
        <p id={`${own}-left`} className={styles['counter']}>
          {t('common.field.room', { count: left })}
        </p>
      )}
    </Field>
  );
}
