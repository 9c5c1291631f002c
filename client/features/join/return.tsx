import { useId, useState, type FormEvent } from 'react';
import { useBrowserLocation } from 'wouter/use-browser-location';
import { takeFragment } from '../../connection/fragment.ts';
import { post } from '../../connection/rest.ts';
import type { TextId } from '../../text/ids.ts';
import { refusalInFull } from '../../text/refusals.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button/button.tsx';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import { Illustration } from '../../ui/illustration/illustration.tsx';
import { LanguageChooser } from '../../ui/language-chooser/language-chooser.tsx';
import { Notice } from '../../ui/notice/notice.tsx';
import { Page } from '../../ui/page/page.tsx';
import { emptyDraft } from './answers.ts';
import styles from './join.module.css';
import { DeviceQuestion } from './questions.tsx';

/** A person's own way back, on this or another device, as the same person. */
export function Return() {
  const t = useText();
  const id = useId();
  const [, go] = useBrowserLocation();
  const [token] = useState(takeFragment);
  const [draft, setDraft] = useState(emptyDraft);
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<TextId>();

  if (token === undefined) {
    return (
      <Page title={t('arrive.return.incomplete')}>
        <Illustration name="loose-end" />
        <p>{t('arrive.return.incomplete.text')}</p>
        <ButtonLink href="/join">{t('common.not-found.join')}</ButtonLink>
      </Page>
    );
  }

  const enter = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (busy || draft.device === null) return;
    setBusy(true);
    const answer = await post('/api/return', { token, ownDevice: draft.device === 'yes' });
    setBusy(false);
    if (answer.ok) go(`/p/${answer.participantId}`, { replace: true });
    else if (answer.code === 'not-found' || answer.code === 'invalid') setError('arrive.return.ended');
    else setError(await refusalInFull(answer.code, answer.detail));
  };

  return (
    <Page title={t('arrive.return')} top={<LanguageChooser />}>
      <form className={styles['form']} noValidate onSubmit={(event) => void enter(event)}>
        <DeviceQuestion
          id={`${id}-device`}
          draft={draft}
          change={(change) => setDraft((before) => ({ ...before, ...change }))}
          error={checked && draft.device === null ? t('arrive.device.missing') : undefined}
        />
        {error !== undefined && (
          <Notice kind="error" role="alert">
            <p>{t(error)}</p>
          </Notice>
        )}
        <Button type="submit" variant="primary" wide busy={busy}>
          {t(busy ? 'arrive.return.busy' : 'arrive.return.go')}
        </Button>
      </form>
    </Page>
  );
}
