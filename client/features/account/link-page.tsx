import type { ReactNode } from 'react';
import { useText } from '../../text/use-text.ts';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import { Notice } from '../../ui/notice/notice.tsx';
import { Page } from '../../ui/page/page.tsx';

/** While a one-time link is looked at, and when it is worth nothing. */
export function LinkPage({ problem, children }: { problem: string | undefined; children?: ReactNode }) {
  const t = useText();
  if (problem === undefined) {
    return (
      <Page title={t('common.loading.title')}>
        <p role="status">{t('account.link.looking')}</p>
      </Page>
    );
  }
  return (
    <Page title={t('account.link.wrong')}>
      <Notice kind="error" role="alert">
        <p>{problem}</p>
      </Notice>
      {children}
      <ButtonLink href="/sign-in">{t('account.link.sign-in')}</ButtonLink>
    </Page>
  );
}
