import type { ReactNode } from 'react';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import { Notice } from '../../ui/notice/notice.tsx';
import { Page } from '../../ui/page/page.tsx';

/** While a one-time link is looked at, and when it is worth nothing. */
export function LinkPage({ problem, children }: { problem: string | undefined; children?: ReactNode }) {
  if (problem === undefined) {
    return (
      <Page title="One moment">
        <p role="status">Looking at your link …</p>
      </Page>
    );
  }
  return (
    <Page title="This link does not work">
      <Notice kind="error" role="alert">
        <p>{problem}</p>
      </Notice>
      {children}
      <ButtonLink href="/sign-in">Sign in</ButtonLink>
    </Page>
  );
}
