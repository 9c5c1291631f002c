import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { Me, RestAnswers } from '#shared/protocol/rest.ts';
import { get, post, type RestBody } from '../../connection/rest.ts';
import { Text } from '../../text/text.tsx';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button/button.tsx';
import { Choice } from '../../ui/choice/choice.tsx';
import { Notice } from '../../ui/notice/notice.tsx';
import { Page } from '../../ui/page/page.tsx';
import { accountProblem, linkProblem } from './account-text.ts';
import styles from './account.module.css';
import { LinkPage } from './link-page.tsx';
import { NewAccountForm } from './new-account.tsx';
import { rememberedFacilitator, rememberFacilitator } from '../../connection/remembered.ts';
import { SignInForm } from './sign-in-form.tsx';
import { useOneTime } from './use-one-time.ts';

interface SignedIn {
  id: string;
  name: string;
}

type Way = 'signed-in' | 'account' | 'new';

/** Accepts an invitation to this server or to one workshop: signed in already, with an account, or new here. */
export function Invite() {
  const t = useText();
  const oneTime = useOneTime();
  const signedIn = useSignedIn();
  if (oneTime.state === 'bad') return <LinkPage problem={linkProblem(t, oneTime.refusal)} />;
  if (oneTime.state === 'looking' || signedIn === undefined) return <LinkPage problem={undefined} />;
  return <Accept token={oneTime.token} link={oneTime.link} signedIn={signedIn} />;
}

interface AcceptProps {
  token: string;
  link: RestAnswers['/api/one-time/look'];
  signedIn: SignedIn | null;
}

function Accept({ token, link, signedIn }: AcceptProps) {
  const t = useText();
  const [, go] = useLocation();
  const [way, setWay] = useState<Way | null>(signedIn ? 'signed-in' : null);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const accept = async (body: RestBody<'/api/invitations/accept'>): Promise<string | undefined> => {
    setBusy(true);
    const answer = await post('/api/invitations/accept', body);
    setBusy(false);
    if (!answer.ok) return accountProblem(t, answer);
    const { facilitatorId, workshopId } = answer;
    rememberFacilitator(facilitatorId);
    go(workshopId === null ? `/f/${facilitatorId}` : `/f/${facilitatorId}/w/${workshopId}`, {
      replace: true,
    });
    return undefined;
  };
  const acceptAs = async (id: string) => setProblem(await accept({ token, as: `f:${id}` }));
  const options = [
    ...(signedIn
      ? [
          {
            value: 'signed-in' as const,
            label: <Text id="account.invite.who.signed-in" values={{ name: <bdi>{signedIn.name}</bdi> }} />,
          },
        ]
      : []),
    { value: 'account' as const, label: t(`account.invite.who.${signedIn ? 'other' : 'account'}`) },
    { value: 'new' as const, label: t('account.invite.who.new') },
  ];
  const { workshopTitle } = link;
  return (
    <Page
      title={
        workshopTitle === null
          ? t('account.invite.server.title')
          : t('account.invite.co.title', { title: workshopTitle })
      }
    >
      <p>{t(workshopTitle === null ? 'account.invite.server' : 'account.invite.co')}</p>
      <Choice<Way> legend={t('account.invite.who')} options={options} value={way} onChange={setWay} />
      {problem !== undefined && (
        <Notice kind="error" role="alert">
          <p>{problem}</p>
        </Notice>
      )}
      {way === 'signed-in' && signedIn && (
        <div className={styles['form']}>
          <Button variant="primary" wide busy={busy} onClick={() => void acceptAs(signedIn.id)}>
            <Text id="account.invite.accept-as" values={{ name: <bdi>{signedIn.name}</bdi> }} />
          </Button>
        </div>
      )}
      {way === 'account' && (
        <SignInForm label={t('account.invite.sign-in')} onSignedIn={(id) => void acceptAs(id)} />
      )}
      {way === 'new' && (
        <NewAccountForm
          label={t('account.invite.new')}
          onSubmit={(account) => accept({ token, ...account })}
        />
      )}
    </Page>
  );
}

/** Whoever is signed in on this device; null for nobody, undefined until known. */
function useSignedIn(): SignedIn | null | undefined {
  const [id] = useState(rememberedFacilitator);
  const [signedIn, setSignedIn] = useState<SignedIn | null | undefined>(id === undefined ? null : undefined);
  useEffect(() => {
    if (id === undefined) return undefined;
    let wanted = true;
    void get<Me>(`/api/me?as=f:${id}`).then((answer) => {
      if (wanted) setSignedIn(answer.ok ? { id, name: answer.name } : null);
    });
    return () => {
      wanted = false;
    };
  }, [id]);
  return signedIn;
}
