import { useId, useRef, useState, type FormEvent } from 'react';
import type { TextId } from '../../text/ids.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button/button.tsx';
import { Notice } from '../../ui/notice/notice.tsx';
import { answersOf, type Asked, missingIn } from './answers.ts';
import type { AskingProps } from './asking.ts';
import styles from './join.module.css';
import { DeviceQuestion, HereQuestion, NameQuestion, NeedsQuestion } from './questions.tsx';

/** All four questions on one page. What was typed stays when something is missing. */
export function JoinForm({ workshop, about, draft, change, onJoin }: AskingProps) {
  const t = useText();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<TextId>();
  const missing = missingIn(draft);
  const question = (key: Asked | 'needs') => {
    const fault = checked && key !== 'needs' ? missing[key] : undefined;
    return { id: `${id}-${key}`, draft, change, error: fault && t(fault) };
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setChecked(true);
    setRefused(undefined);
    const [first] = Object.keys(missing);
    if (first !== undefined) {
      form.current?.querySelector<HTMLElement>(`[id="${id}-${first}"]`)?.focus();
      return;
    }
    setBusy(true);
    const refusal = await onJoin(answersOf(draft));
    setBusy(false);
    setRefused(refusal);
  };

  return (
    <form ref={form} className={styles['form']} onSubmit={(event) => void submit(event)} noValidate>
      <h2 id="join">{t('arrive.join.title')}</h2>
      <NameQuestion {...question('name')} />
      <HereQuestion {...question('here')} groups={about.groups} />
      <NeedsQuestion {...question('needs')} />
      <DeviceQuestion {...question('device')} />
      {refused !== undefined && (
        <Notice kind="error" role="alert">
          <p>{t(refused)}</p>
        </Notice>
      )}
      <Button type="submit" variant="primary" wide busy={busy}>
        {t(busy ? 'arrive.join.busy' : 'arrive.join')}
      </Button>
      {workshop.waitingRoom && <p>{t('arrive.join.waiting-room')}</p>}
    </form>
  );
}
