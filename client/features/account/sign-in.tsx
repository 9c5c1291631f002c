import { useLocation } from 'wouter';
import { Page } from '../../ui/page/page.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** The way in for facilitators. After it they are where they wanted to go, or at their workshops. */
export function SignIn() {
  const [, go] = useLocation();
  return (
    <Page title="Sign in">
      <p>
        For facilitators. To take part in a workshop you need no account: use the link or code that you were
        given.
      </p>
      <SignInForm label="Sign in" onSignedIn={(id) => go(`/f/${id}`)} />
      <details>
        <summary>I do not know my passphrase any more</summary>
        <p>
          Whoever runs this server can make a link for you, with which you choose a new passphrase. They type{' '}
          <code>npm run recover -- name@example.org</code> where the server runs.
        </p>
      </details>
    </Page>
  );
}
