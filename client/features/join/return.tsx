import { useState } from 'react';
import { useLocation } from 'wouter';
import { takeFragment } from '../../connection/fragment.ts';
import { post } from '../../connection/rest.ts';
import { refusalText } from '../../text/refusals.ts';
import { Button } from '../../ui/button/button.tsx';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import { Choice } from '../../ui/choice/choice.tsx';
import { Notice } from '../../ui/notice/notice.tsx';
import { Page } from '../../ui/page/page.tsx';
import styles from './join.module.css';

/** A person's own way back, on this or another device, as the same person. */
export function Return() {
  const [, go] = useLocation();
  const [token] = useState(takeFragment);
  const [device, setDevice] = useState<'yes' | 'no' | null>(null);
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();

  if (token === undefined) {
    return (
      <Page title="Your return link is not complete">
        <p>Open the whole link again, or scan the code on your card. You can also ask for a new one.</p>
        <ButtonLink href="/join">I have a join code</ButtonLink>
      </Page>
    );
  }

  const enter = async () => {
    setChecked(true);
    if (device === null) return;
    setBusy(true);
    const answer = await post('/api/return', { token, ownDevice: device === 'yes' });
    setBusy(false);
    if (answer.ok) go(`/p/${answer.participantId}`, { replace: true });
    else if (answer.code === 'not-found' || answer.code === 'invalid') {
      setError(
        'This return link does not work any more. A newer one may have taken its place. Ask for a new one.',
      );
    } else setError(refusalText(answer.code, answer.detail));
  };

  return (
    <Page title="Welcome back">
      <form
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void enter();
        }}
      >
        <Choice
          legend="Is this your own device?"
          options={[
            { value: 'yes', label: 'Yes', hint: 'It remembers you.' },
            {
              value: 'no',
              label: 'No, other people use it too',
              hint: 'It forgets you when you close the browser.',
            },
          ]}
          value={device}
          onChange={setDevice}
          error={checked && device === null ? 'Choose yes or no.' : undefined}
        />
        {error !== undefined && (
          <Notice kind="error" role="alert">
            <p>{error}</p>
          </Notice>
        )}
        <Button type="submit" variant="primary" wide busy={busy}>
          {busy ? 'Opening …' : 'Go back in'}
        </Button>
      </form>
    </Page>
  );
}
