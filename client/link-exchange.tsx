import { useEffect, useState } from 'react';
import { useBrowserLocation } from 'wouter/use-browser-location';
import { takeFragment } from './connection/fragment.ts';
import { post } from './connection/rest.ts';
import { refusal } from './text/refusals.ts';
import { useText } from './text/use-text.ts';
import { Illustration } from './ui/illustration/illustration.tsx';
import { Loading } from './ui/loading/loading.tsx';
import { Page } from './ui/page/page.tsx';

/** Exchanges the projector's or the support person's link for a cookie, then goes on to their page. */
export function LinkExchange() {
  const t = useText();
  const [, go] = useBrowserLocation();
  const [token] = useState(takeFragment);
  const [error, setError] = useState<string>();

  useEffect(() => {
    if (token === undefined) return undefined;
    let current = true;
    void post('/api/link', { token }).then((answer) => {
      if (!current) return;
      if (answer.ok) go(`/${answer.kind}/${answer.workshopId}`, { replace: true });
      else if (answer.code === 'not-found' || answer.code === 'invalid') setError(t('common.link.ended'));
      else setError(refusal(t, answer.code, answer.detail));
    });
    return () => {
      current = false;
    };
  }, [token, go, t]);

  if (token === undefined) {
    return (
      <Page title={t('common.link.incomplete')}>
        <Illustration name="loose-end" />
        <p>{t('common.link.incomplete.text')}</p>
      </Page>
    );
  }
  if (error !== undefined) {
    return (
      <Page title={t('common.link.failed')}>
        <Illustration name="loose-end" />
        <p role="alert">{error}</p>
        <p>{t('common.link.failed.text')}</p>
      </Page>
    );
  }
  return (
    <Page title={t('common.loading.title')}>
      <Loading text={t('common.link.opening')} />
    </Page>
  );
}
