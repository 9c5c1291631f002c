import { useRef, useState } from 'react';
import { limits } from '#shared/domain/limits.ts';
import { type Translate, useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button/button.tsx';
import { Notice } from '../../ui/notice/notice.tsx';
import { TextField } from '../../ui/text-field/text-field.tsx';
import styles from './account.module.css';
import { Passphrase } from './passphrase.tsx';

export interface NewAccount {
  name: string;
  email: string;
  passphrase: string;
}

interface NewAccountFormProps {
  /** Only a new passphrase is asked for: the account is known. */
  onlyPassphrase?: boolean;
  label: string;
  /** Resolves with what went wrong, or with nothing. */
  onSubmit: (account: NewAccount) => Promise<string | undefined>;
}

/** Name, e-mail address and passphrase of a new facilitator. */
export function NewAccountForm({ onlyPassphrase = false, label, onSubmit }: NewAccountFormProps) {
  const t = useText();
  const form = useRef<HTMLFormElement>(null);
  const [account, setAccount] = useState<NewAccount>({ name: '', email: '', passphrase: '' });
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const faults = faultsOf(t, account, onlyPassphrase);
  const set = (field: keyof NewAccount) => (value: string) => setAccount({ ...account, [field]: value });
  const submit = async () => {
    setTried(true);
    if (Object.values(faults).some(Boolean)) {
      // After the errors are there, focus goes to the first of them.
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
      return;
    }
    setBusy(true);
    setProblem(await onSubmit({ ...account, name: account.name.trim(), email: account.email.trim() }));
    setBusy(false);
  };
  return (
    <form
      ref={form}
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void submit();
      }}
    >
      {problem !== undefined && (
        <Notice kind="error" role="alert">
          <p>{problem}</p>
        </Notice>
      )}
      {!onlyPassphrase && (
        <>
          <TextField
            label={t('account.name')}
            hint={t('account.name.hint')}
            value={account.name}
            onChange={set('name')}
            maxLength={limits.name}
            autoComplete="name"
            dir="auto"
            error={tried ? faults.name : undefined}
          />
          <TextField
            label={t('account.email')}
            hint={t('account.email.hint')}
            type="email"
            value={account.email}
            onChange={set('email')}
            maxLength={limits.address}
            autoComplete="username"
            spellCheck={false}
            error={tried ? faults.email : undefined}
          />
        </>
      )}
      <Passphrase
        label={t(onlyPassphrase ? 'account.passphrase.new' : 'account.passphrase')}
        hint={t('account.passphrase.hint', { least: limits.passphraseShortest })}
        value={account.passphrase}
        onChange={set('passphrase')}
        fresh
        error={tried ? faults.passphrase : undefined}
      />
      <Button type="submit" variant="primary" wide busy={busy}>
        {label}
      </Button>
    </form>
  );
}

function faultsOf(t: Translate, { name, email, passphrase }: NewAccount, onlyPassphrase: boolean) {
  const least = limits.passphraseShortest;
  const typed = passphrase.length;
  return {
    name: !onlyPassphrase && name.trim() === '' ? t('account.name.missing') : undefined,
    email: !onlyPassphrase && !/^\S+@\S+\.\S+$/.test(email.trim()) ? t('account.email.missing') : undefined,
    passphrase: typed < least ? t('account.passphrase.short', { least, typed }) : undefined,
  };
}
