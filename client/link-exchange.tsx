import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { takeFragment } from './connection/fragment.ts';
import { post } from './connection/rest.ts';
import { refusalText } from './text/refusals.ts';
import { Page } from './ui/page/page.tsx';

/** Exchanges the projector's or the support person's link for a cookie, then goes on to their page. */
export function LinkExchange() {
  const [, go] = useLocation();
  const [token] = useState(takeFragment);
  const [error, setError] = useState<string>();

  useEffect(() => {
    if (token === undefined) return undefined;
    let current = true;
    void post('/api/link', { token }).then((answer) => {
      if (!current) return;
      if (answer.ok) go(`/${answer.kind}/${answer.workshopId}`, { replace: true });
      else if (answer.code === 'not-found' || answer.code === 'invalid') setError(endedText);
      else setError(refusalText(answer.code, answer.detail));
    });
    return () => {
      current = false;
    };
  }, [token, go]);

  if (token === undefined) {
    return (
      <Page title="This link is not complete">
        <p>Open the whole link again, or ask the facilitator for it.</p>
      </Page>
    );
  }
  if (error !== undefined) {
    return (
      <Page title="This link could not be opened">
        <p role="alert">{error}</p>
        <p>To try once more, open the link again.</p>
      </Page>
    );
  }
  return (
    <Page title="One moment">
      <p role="status">Opening the link …</p>
    </Page>
  );
}

const endedText = 'This link does not work any more. Ask the facilitator for the new one.';
