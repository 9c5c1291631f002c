import { useState } from 'react';
import type { Consent } from '#shared/domain/participant.ts';
import { useSend } from '../../../state/commands.ts';
import { consentOptions } from '../../../text/consent.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Choice } from '../../../ui/choice/choice.tsx';
import { announce } from '../../../ui/status/status.tsx';
import styles from './notes.module.css';

/** Asks once how one's own words may be quoted; the answer is the start for each new note. */
export function ConsentDefault({ value, onDone }: { value: Consent | null; onDone?: () => void }) {
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
        announce('Your answer is kept. New notes start with it.');
        void send('participant:consent', { consent: answer });
        onDone?.();
      }}
    >
      <Choice
        legend="May the report quote what you write?"
        hint="Your notes start with this answer. You can change it for each note, at any time. If you do not answer, we will not quote you."
        options={consentOptions}
        value={answer}
        onChange={setAnswer}
        error={checked && answer === null ? 'Choose one, or leave it for later.' : undefined}
      />
      <Button type="submit">Keep this answer</Button>
    </form>
  );
}
