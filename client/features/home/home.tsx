import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useBrowserLocation } from 'wouter/use-browser-location';
import type { ServerState } from '#shared/protocol/rest.ts';
import { rememberedFacilitator } from '../../connection/remembered.ts';
import { get } from '../../connection/rest.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button/button.tsx';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import { codeFault } from '../../ui/code-field/code-fault.ts';
import { CodeField } from '../../ui/code-field/code-field.tsx';
import { Illustration } from '../../ui/illustration/illustration.tsx';
import { LanguageChooser } from '../../ui/language-chooser/language-chooser.tsx';
import { Notice } from '../../ui/notice/notice.tsx';
import { Page } from '../../ui/page/page.tsx';
import styles from './home.module.css';

/** The front door: a join code for those who take part, signing in for those who lead. */
export function Home() {
  const t = useText();
  return (
    <Page title={t('arrive.home.title')} wide top={<LanguageChooser />}>
      <div className={styles['door']}>
        <div className={styles['words']}>
          <p className={styles['lead']}>{t('arrive.home.lead')}</p>
          <Illustration name="round-table" />
        </div>
        <div className={styles['ways']}>
          <JoinByCode />
          <ForFacilitators />
        </div>
      </div>
    </Page>
  );
}

function JoinByCode() {
  const t = useText();
  const [, go] = useBrowserLocation();
  const [code, setCode] = useState('');
  const [checked, setChecked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const fault = codeFault(t, code, t('arrive.home.code.missing'));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (fault !== undefined) form.current?.querySelector('input')?.focus();
    // Not in the address: a code belongs in no history.
    else go('/join', { state: { code: code.trim() } });
  };
  return (
    <section className={styles['join']} aria-labelledby="join">
      <h2 id="join">{t('arrive.home.join.title')}</h2>
      <form ref={form} className={styles['code']} noValidate onSubmit={submit}>
        <CodeField
          label={t('arrive.code')}
          hint={t('arrive.home.code.hint')}
          value={code}
          onChange={setCode}
          error={checked ? fault : undefined}
        />
        <Button type="submit" variant="primary">
          {t('arrive.home.join')}
        </Button>
      </form>
      <p>{t('arrive.home.join.text')}</p>
    </section>
  );
}

function ForFacilitators() {
  const t = useText();
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
    <section className={styles['lead-one']} aria-labelledby="lead">
      <h2 id="lead">{t('arrive.home.lead-one')}</h2>
      {state?.setUp === false ? (
        <Notice title={t('arrive.home.set-up')}>
          <p>{t('arrive.home.set-up.text')}</p>
        </Notice>
      ) : (
        <div className={styles['links']}>
          {known !== undefined && <ButtonLink href={`/f/${known}`}>{t('arrive.home.workshops')}</ButtonLink>}
          <ButtonLink href="/sign-in" variant={known === undefined ? 'plain' : 'quiet'}>
            {t('arrive.home.sign-in')}
          </ButtonLink>
        </div>
      )}
    </section>
  );
}
