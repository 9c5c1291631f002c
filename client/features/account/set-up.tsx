import { useLocation } from 'wouter';
import { post } from '../../connection/rest.ts';
import { useText } from '../../text/use-text.ts';
import { Page } from '../../ui/page/page.tsx';
import { accountProblem, linkProblem } from './account-text.ts';
import { LinkPage } from './link-page.tsx';
import { NewAccountForm, type NewAccount } from './new-account.tsx';
import { rememberFacilitator } from '../../connection/remembered.ts';
import { useOneTime } from './use-one-time.ts';

/** What recovery sends besides the passphrase: the server knows the account and reads neither. */
const unread = { name: 'unread', email: 'unread@example.org' };

/** The first facilitator of a server, or a facilitator who lost their passphrase; by a link from the console. */
export function SetUp() {
  const t = useText();
  const [, go] = useLocation();
  const oneTime = useOneTime();
  if (oneTime.state === 'looking') return <LinkPage problem={undefined} />;
  if (oneTime.state === 'bad') {
    return (
      <LinkPage problem={linkProblem(t, oneTime.refusal)}>
        <p>{t('account.set-up.again')}</p>
      </LinkPage>
    );
  }
  const { token, link } = oneTime;
  const recovers = link.kind === 'recover';
  const submit = async (account: NewAccount) => {
    const answer = await post('/api/set-up', { ...account, ...(recovers && unread), token });
    if (!answer.ok) return accountProblem(t, answer);
    rememberFacilitator(answer.facilitatorId);
    go(`/f/${answer.facilitatorId}`, { replace: true });
    return undefined;
  };
  return recovers ? (
    <Page title={t('account.recover.title')}>
      <p>{t('account.recover.what')}</p>
      <NewAccountForm onlyPassphrase label={t('account.recover.do')} onSubmit={submit} />
    </Page>
  ) : (
    <Page title={t('account.set-up.title')}>
      <p>{t('account.set-up.what')}</p>
      <NewAccountForm label={t('account.set-up.do')} onSubmit={submit} />
    </Page>
  );
}
