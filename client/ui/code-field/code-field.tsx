import type { ReactNode } from 'react';
import { joinCodeLength, symbolsOfCode } from '#shared/domain/join-code.ts';
import { useText } from '../../text/use-text.ts';
import { TextField } from '../text-field/text-field.tsx';
import styles from './code-field.module.css';

interface CodeFieldProps {
  label: ReactNode;
  hint: ReactNode;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
}

/** Where a join code is typed, letter by letter from a wall: it says how many there are so far. */
export function CodeField({ value, ...rest }: CodeFieldProps) {
  const t = useText();
  const typed = symbolsOfCode(value).length;
  return (
    <div className={styles['code']}>
      <TextField
        {...rest}
        value={value}
        below={typed === 0 ? undefined : t('arrive.code.so-far', { typed, of: joinCodeLength })}
        maxLength={40}
        autoCapitalize="characters"
        autoComplete="off"
        spellCheck={false}
        dir="ltr"
      />
    </div>
  );
}
