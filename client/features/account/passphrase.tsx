import { useState, type ReactNode } from 'react';
import { limits } from '#shared/domain/limits.ts';
import { useText } from '../../text/use-text.ts';
import { TextField } from '../../ui/text-field/text-field.tsx';
import { Tick } from '../../ui/tick/tick.tsx';

interface PassphraseProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: ReactNode;
  error?: string | undefined;
  /** A new one is made up here. */
  fresh?: boolean;
}

/** A passphrase that can be shown while it is typed. */
export function Passphrase({ fresh = false, ...rest }: PassphraseProps) {
  const t = useText();
  const [shown, setShown] = useState(false);
  return (
    <>
      <TextField
        {...rest}
        type={shown ? 'text' : 'password'}
        autoComplete={fresh ? 'new-password' : 'current-password'}
        maxLength={limits.passphraseLongest}
        spellCheck={false}
        autoCapitalize="none"
      />
      <Tick label={t('account.passphrase.show')} checked={shown} onChange={setShown} />
    </>
  );
}
