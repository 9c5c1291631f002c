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
  /** One sentence: as high as its words need, and Enter begins no new line. */
  sentence?: boolean;
}

/** The counter appears when this much room, or less, is left. */
const nearlyFull = { lines: 150, sentence: 20 };

/** Several lines of text with a label; with `maxLength` it says how much room is left once it gets tight. */
export function TextArea(props: TextAreaProps) {
  const { label, value, onChange, hint, error, id, maxLength, sentence = false, ...rest } = props;
  const t = useText();
  const made = useId();
  const own = id ?? made;
  const left = maxLength === undefined ? undefined : maxLength - value.length;
  const tight = left !== undefined && left <= nearlyFull[sentence ? 'sentence' : 'lines'];
  return (
    <Field id={own} label={label} hint={hint} error={error}>
      <textarea
        dir="auto"
        // Marks under words would put people off who find spelling hard, or write in a language the device does not know.
        spellCheck={false}
        rows={sentence ? 1 : 3}
        {...rest}
        id={own}
        maxLength={maxLength}
        className={classes(styles['input'], styles['area'], sentence && styles['sentence'])}
        value={value}
        onChange={({ target }) =>
          onChange(sentence ? target.value.replaceAll(/\s*\n\s*/g, ' ') : target.value)
        }
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
