import { useState, type FormEvent } from 'react';
import { limits } from '#shared/domain/limits.ts';
import type { MineMe } from '#shared/document/mine.ts';
import { useSend } from '../../../state/commands.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Choice } from '../../../ui/choice/choice.tsx';
import { announce } from '../../../ui/status/status.tsx';
import { TextField } from '../../../ui/text-field/text-field.tsx';
import styles from './notes.module.css';

/** The "Made by" list of the report: in it, under which name, or not. */
export function Credit({ me }: { me: MineMe }) {
  const send = useSend();
  const [wish, setWish] = useState<'yes' | 'no' | null>(me.credit === null ? null : 'yes');
  const [name, setName] = useState(me.credit ?? me.name);
  const [checked, setChecked] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (wish === null || (wish === 'yes' && name.trim() === '')) return;
    void send('participant:edit', { credit: wish === 'yes' ? name.trim() : null }).then((reply) => {
      if (reply.ok) announce('Saved.');
    });
  };
  return (
    <form className={styles['card']} onSubmit={submit} noValidate>
      <h2>Made by</h2>
      <Choice
        legend="Would you like to be named as one of those who made this?"
        hint="The report has a list of names. Nobody can tell from it who wrote what."
        options={[
          { value: 'yes', label: 'Yes, please name me' },
          { value: 'no', label: 'No, leave me out' },
        ]}
        value={wish}
        onChange={setWish}
        error={checked && wish === null ? 'Choose one.' : undefined}
      />
      {wish === 'yes' && (
        <TextField
          label="The name to print"
          value={name}
          onChange={setName}
          maxLength={limits.name}
          error={checked && name.trim() === '' ? 'Type a name.' : undefined}
        />
      )}
      <p>
        {me.credit === null ? (
          'At the moment you are not in the list.'
        ) : (
          <>
            At the moment the list says: <bdi>{me.credit}</bdi>.
          </>
        )}
      </p>
      <Button type="submit">Save</Button>
    </form>
  );
}
