import { useState } from 'react';
import { limits } from '#shared/domain/limits.ts';
import { post } from '../../connection/rest.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button/button.tsx';
import { Notice } from '../../ui/notice/notice.tsx';
import { TextField } from '../../ui/text-field/text-field.tsx';
import { accountProblem } from './account-text.ts';
import styles from './account.module.css';
import { Passphrase } from './passphrase.tsx';
import { rememberFacilitator } from '../../connection/remembered.ts';

/** Signs a facilitator in on this device. */
export function SignInForm({
  label,
  onSignedIn,
}: {
  label: string;
  onSignedIn: (facilitatorId: string) => void;
}) {
  const t = useText();
  const [email, setEmail] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const submit = async () => {
    if (email.trim() === '' || passphrase === '') {
      setProblem(t('account.sign-in.missing'));
      return;
    }
    setBusy(true);
    const answer = await post('/api/sign-in', { email: email.trim(), passphrase });
    setBusy(false);
    if (!answer.ok) {
      setProblem(accountProblem(t, answer.code === 'invalid' ? { ok: false, code: 'forbidden' } : answer));
      return;
    }
    rememberFacilitator(answer.facilitatorId);
    onSignedIn(answer.facilitatorId);
  };
  return (
    <form
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
      <TextField
        label={t('account.email')}
        type="email"
        value={email}
        onChange={setEmail}
        maxLength={limits.address}
        autoComplete="username"
        spellCheck={false}
      />
      <Passphrase label={t('account.passphrase')} value={passphrase} onChange={setPassphrase} />
      <Button type="submit" variant="primary" wide busy={busy}>
        {label}
      </Button>
    </form>
  );
}
