import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { Me, RestAnswers } from '#shared/protocol/rest.ts';
import { get, post, type RestBody } from '../../connection/rest.ts';
import { Button } from '../../ui/button/button.tsx';
import { Choice } from '../../ui/choice/choice.tsx';
import { Notice } from '../../ui/notice/notice.tsx';
import { Page } from '../../ui/page/page.tsx';
import { accountProblem } from './account-text.ts';
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
  const oneTime = useOneTime();
  const signedIn = useSignedIn();
  if (oneTime.state === 'bad') return <LinkPage problem={oneTime.problem} />;
  if (oneTime.state === 'looking' || signedIn === undefined) return <LinkPage problem={undefined} />;
  return <Accept token={oneTime.token} link={oneTime.link} signedIn={signedIn} />;
}

interface AcceptProps {
  token: string;
  link: RestAnswers['/api/one-time/look'];
  signedIn: SignedIn | null;
}

function Accept({ token, link, signedIn }: AcceptProps) {
  const [, go] = useLocation();
  const [way, setWay] = useState<Way | null>(signedIn ? 'signed-in' : null);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const accept = async (body: RestBody<'/api/invitations/accept'>): Promise<string | undefined> => {
    setBusy(true);
    const answer = await post('/api/invitations/accept', body);
    setBusy(false);
    if (!answer.ok) return accountProblem(answer);
    const { facilitatorId, workshopId } = answer;
    rememberFacilitator(facilitatorId);
    go(workshopId === null ? `/f/${facilitatorId}` : `/f/${facilitatorId}/w/${workshopId}`, {
      replace: true,
    });
    return undefined;
  };
  const acceptAs = async (id: string) => setProblem(await accept({ token, as: `f:${id}` }));
  const options = [
    ...(signedIn ? [{ value: 'signed-in' as const, label: `I am ${signedIn.name}` }] : []),
    { value: 'account' as const, label: signedIn ? 'I have another account here' : 'I have an account here' },
    { value: 'new' as const, label: 'I am new here' },
  ];
  return (
    <Page
      title={
        link.workshopTitle === null
          ? 'You are invited as a facilitator'
          : `Lead “${link.workshopTitle}” together`
      }
    >
      <p>
        {link.workshopTitle === null
          ? 'With an account you make and lead workshops of your own.'
          : 'As a co-facilitator you see and do what the other facilitators of this workshop do.'}
      </p>
      <Choice<Way> legend="Who are you?" options={options} value={way} onChange={setWay} />
      {problem !== undefined && (
        <Notice kind="error" role="alert">
          <p>{problem}</p>
        </Notice>
      )}
      {way === 'signed-in' && signedIn && (
        <div className={styles['form']}>
          <Button variant="primary" wide busy={busy} onClick={() => void acceptAs(signedIn.id)}>
            Accept as {signedIn.name}
          </Button>
        </div>
      )}
      {way === 'account' && <SignInForm label="Sign in and accept" onSignedIn={(id) => void acceptAs(id)} />}
      {way === 'new' && (
        <NewAccountForm
          label="Make my account and accept"
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
