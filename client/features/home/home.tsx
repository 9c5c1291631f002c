import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { ServerState } from '#shared/protocol/rest.ts';
import { get } from '../../connection/rest.ts';
import { Button } from '../../ui/button/button.tsx';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import { Notice } from '../../ui/notice/notice.tsx';
import { Page } from '../../ui/page/page.tsx';
import { TextField } from '../../ui/text-field/text-field.tsx';
import { rememberedFacilitator } from '../../connection/remembered.ts';
import styles from './home.module.css';

/** The front door: a join code for those who take part, signing in for those who lead. */
export function Home() {
  const [, go] = useLocation();
  const [code, setCode] = useState('');
  const [empty, setEmpty] = useState(false);
  return (
    <Page title="Common Thread">
      <p className={styles['lead']}>
        A room to work things out together: write, read, group, vote and decide, with a voice for everyone.
      </p>
      <section className={styles['part']} aria-labelledby="join">
        <h2 id="join">Join a workshop</h2>
        <form
          className={styles['code']}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (code.trim() === '') setEmpty(true);
            // Not in the address: a code belongs in no history.
            else go('/join', { state: { code: code.trim() } });
          }}
        >
          <TextField
            label="Join code"
            hint="8 letters and numbers, such as K7P4-9XWM. If you have a link, open that instead."
            value={code}
            onChange={setCode}
            maxLength={40}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            error={empty && code.trim() === '' ? 'Please type the code.' : undefined}
          />
          <Button type="submit" variant="primary">
            Join
          </Button>
        </form>
        <p>
          You need no account. If you were here before, open your own return link to come back as the same
          person.
        </p>
      </section>
      <ForFacilitators />
    </Page>
  );
}

function ForFacilitators() {
  const [state, setState] = useState<ServerState>();
  const [known] = useState(rememberedFacilitator);
  useEffect(() => {
    let wanted = true;
    void get<ServerState>('/api/state').then((answer) => {
      if (wanted && answer.ok) setState(answer);
    });
    return () => {
      wanted = false;
    };
  }, []);
  return (
    <section className={styles['part']} aria-labelledby="lead">
      <h2 id="lead">Lead a workshop</h2>
      {state?.setUp === false ? (
        <Notice title="Nobody is set up here yet">
          <p>
            Open the set-up link that the server printed when it started, in the window where it runs. It is
            good for 15 minutes; starting the server again prints a new one.
          </p>
        </Notice>
      ) : (
        <div className={styles['ways']}>
          {known !== undefined && <ButtonLink href={`/f/${known}`}>Go to your workshops</ButtonLink>}
          <ButtonLink href="/sign-in" variant={known === undefined ? 'plain' : 'quiet'}>
            Sign in as a facilitator
          </ButtonLink>
        </div>
      )}
    </section>
  );
}
