import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { RestAnswers } from '#shared/protocol/rest.ts';
import { takeFragment } from '../../connection/fragment.ts';
import { post, type RestRefusal } from '../../connection/rest.ts';
import { refusalText } from '../../text/refusals.ts';
import { Button } from '../../ui/button/button.tsx';
import { Notice } from '../../ui/notice/notice.tsx';
import { Page } from '../../ui/page/page.tsx';
import { AboutWorkshop } from './about-workshop.tsx';
import { CodeForm } from './code-form.tsx';
import { JoinForm, type JoinAnswers } from './join-form.tsx';
import styles from './join.module.css';
import { takeTypedCode } from './typed-code.ts';

type Way = { token: string } | { code: string };
type Look = RestAnswers['/api/join/look'];

/** The way in by join link, QR or spoken code: what this is, then four questions. */
export function Join() {
  const [, go] = useLocation();
  const [linked] = useState(takeFragment);
  const [typed] = useState(takeTypedCode);
  const [way, setWay] = useState(() => firstWay(linked, typed));
  const [look, setLook] = useState<Look>();
  const [asSomeoneElse, setAsSomeoneElse] = useState(false);
  const [error, setError] = useState<string>();

  useEffect(() => {
    if (!way) return undefined;
    let current = true;
    void post('/api/join/look', way).then((answer) => {
      if (!current) return;
      if (answer.ok) setLook(answer);
      else {
        setError(lookText(way, answer));
        setWay(undefined);
      }
    });
    return () => {
      current = false;
    };
  }, [way]);

  const join = async (answers: JoinAnswers): Promise<string | undefined> => {
    if (!way) return undefined;
    const answer = await post('/api/join', { ...way, ...answers });
    if (!answer.ok) return refusalText(answer.code, answer.detail);
    go(`/p/${answer.participantId}`, { replace: true });
    return undefined;
  };

  if (!look) {
    return (
      <Page title="Join a workshop">
        {way && linked !== undefined ? (
          <p role="status">Finding the workshop …</p>
        ) : (
          <>
            {linked !== undefined && error !== undefined && (
              <Notice kind="error" role="alert">
                <p>{error}</p>
              </Notice>
            )}
            <CodeForm
              typed={typed}
              error={linked === undefined ? error : undefined}
              busy={way !== undefined}
              onCode={(code) => {
                setError(undefined);
                setWay({ code });
              }}
            />
          </>
        )}
      </Page>
    );
  }
  return (
    <Page title={look.workshop.title} kicker="You are invited to">
      {look.here.length > 0 && !asSomeoneElse ? (
        <section className={styles['form']} aria-labelledby="again">
          <h2 id="again">
            Continue as {look.here.map(({ name }) => name).join(' or ')}, or join as someone else?
          </h2>
          <p>This device has joined before.</p>
          <div className={styles['choices']}>
            {look.here.map((person) => (
              <Button
                key={person.participantId}
                variant="primary"
                onClick={() => go(`/p/${person.participantId}`)}
              >
                Continue as <bdi>{person.name}</bdi>
              </Button>
            ))}
            <Button onClick={() => setAsSomeoneElse(true)}>Join as someone else</Button>
          </div>
        </section>
      ) : (
        <>
          <AboutWorkshop workshop={look.workshop} />
          <JoinForm workshop={look.workshop} onJoin={join} />
        </>
      )}
    </Page>
  );
}

function firstWay(linked: string | undefined, typed: string | undefined): Way | undefined {
  if (linked !== undefined) return { token: linked };
  return typed === undefined ? undefined : { code: typed };
}

function lookText(way: Way, refusal: RestRefusal): string {
  if (refusal.code === 'not-found' || refusal.code === 'invalid') {
    return 'token' in way
      ? 'This link does not work any more. Ask for a new one, or type the join code.'
      : 'We do not know this code. Check each letter, or ask for a new code.';
  }
  return refusalText(refusal.code, refusal.detail);
}
