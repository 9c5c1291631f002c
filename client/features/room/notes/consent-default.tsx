import { useState } from 'react';
import type { Consent } from '#shared/domain/participant.ts';
import { useSend } from '../../../state/commands.ts';
import { consentChoices } from '../../../text/consent.ts';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Choice } from '../../../ui/choice/choice.tsx';
import { announce } from '../../../ui/status/status.tsx';
import styles from './notes.module.css';

/** Asks once how one's own words may be quoted; the answer is the start for each new note. */
export function ConsentDefault({ value, onDone }: { value: Consent | null; onDone?: () => void }) {
  const t = useText();
  const send = useSend();
  const [answer, setAnswer] = useState<Consent | null>(value);
  const [checked, setChecked] = useState(false);
  return (
    <form
      className={styles['card']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (answer === null) return;
        announce(t('room.consent.kept'));
        void send('participant:consent', { consent: answer });
        onDone?.();
      }}
    >
      <Choice
        legend={t('room.consent.question')}
        hint={t('room.consent.hint')}
        options={consentChoices(t)}
        value={answer}
        onChange={setAnswer}
        error={checked && answer === null ? t('room.consent.missing') : undefined}
      />
      <Button type="submit">{t('room.consent.keep')}</Button>
    </form>
  );
}
