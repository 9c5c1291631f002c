import { useLocation } from 'wouter';
import { post } from '../../connection/rest.ts';
import { Page } from '../../ui/page/page.tsx';
import { accountProblem } from './account-text.ts';
import { LinkPage } from './link-page.tsx';
import { NewAccountForm, type NewAccount } from './new-account.tsx';
import { rememberFacilitator } from '../../connection/remembered.ts';
import { useOneTime } from './use-one-time.ts';

/** What recovery sends besides the passphrase: the server knows the account and reads neither. */
const unread = { name: 'unread', email: 'unread@example.org' };

/** The first facilitator of a server, or a facilitator who lost their passphrase; by a link from the console. */
export function SetUp() {
  const [, go] = useLocation();
  const oneTime = useOneTime();
  if (oneTime.state === 'looking') return <LinkPage problem={undefined} />;
  if (oneTime.state === 'bad') {
    return (
      <LinkPage problem={oneTime.problem}>
        <p>A set-up link is good for 15 minutes. Start the server again, and it prints a new one.</p>
      </LinkPage>
    );
  }
  const { token, link } = oneTime;
  const recovers = link.kind === 'recover';
  const submit = async (account: NewAccount) => {
    const answer = await post('/api/set-up', { ...account, ...(recovers && unread), token });
    if (!answer.ok) return accountProblem(answer);
    rememberFacilitator(answer.facilitatorId);
    go(`/f/${answer.facilitatorId}`, { replace: true });
    return undefined;
  };
  return recovers ? (
    <Page title="Choose a new passphrase">
      <p>The old one ends, and you are signed out everywhere else.</p>
      <NewAccountForm onlyPassphrase label="Save and sign in" onSubmit={submit} />
    </Page>
  ) : (
    <Page title="Set up Common Thread">
      <p>You are the first facilitator here. You can invite others later.</p>
      <NewAccountForm label="Make my account" onSubmit={submit} />
    </Page>
  );
}
