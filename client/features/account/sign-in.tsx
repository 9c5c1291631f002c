import { useLocation } from 'wouter';
import { Text } from '../../text/text.tsx';
import { useText } from '../../text/use-text.ts';
import { Page } from '../../ui/page/page.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** The way in for facilitators. After it they are where they wanted to go, or at their workshops. */
export function SignIn() {
  const t = useText();
  const [, go] = useLocation();
  return (
    <Page title={t('account.sign-in.title')}>
      <p>{t('account.sign-in.what')}</p>
      <SignInForm label={t('account.sign-in.do')} onSignedIn={(id) => go(`/f/${id}`)} />
      <details>
        <summary>{t('account.sign-in.lost')}</summary>
        <p>
          <Text id="account.sign-in.lost.what" components={{ code: <code /> }} />
        </p>
      </details>
    </Page>
  );
}
