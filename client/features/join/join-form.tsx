import { useId, useRef, useState, type FormEvent } from 'react';
import { limits } from '#shared/domain/limits.ts';
import type { JoinView } from '#shared/protocol/rest.ts';
import { Button } from '../../ui/button/button.tsx';
import { Choice } from '../../ui/choice/choice.tsx';
import { Notice } from '../../ui/notice/notice.tsx';
import { TextArea } from '../../ui/text-area/text-area.tsx';
import { TextField } from '../../ui/text-field/text-field.tsx';
import styles from './join.module.css';

/** What a person answered, complete. */
export interface JoinAnswers {
  name: string;
  kind: 'participant' | 'supporter';
  groupId: string | null;
  accessNeeds: string;
  ownDevice: boolean;
}

interface JoinFormProps {
  workshop: JoinView;
  /** Sends the answers; the words of a refusal come back, or nothing when it worked. */
  onJoin: (answers: JoinAnswers) => Promise<string | undefined>;
}

/** Stands for "supporter" among the groups; no group can have this id, as ids hold no colon. */
const supporting = 'kind:supporter';

/** Name, group, needs and whose device it is. What was typed stays when something is missing. */
export function JoinForm({ workshop, onJoin }: JoinFormProps) {
  const id = useId();
  const [name, setName] = useState('');
  const [here, setHere] = useState<string | null>(null);
  const [needs, setNeeds] = useState('');
  const [device, setDevice] = useState<'yes' | 'no' | null>(null);
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string>();
  const form = useRef<HTMLFormElement>(null);
  const errors = {
    name: name.trim() === '' ? 'Type a first name, or any name you like.' : undefined,
    here: here === null ? 'Choose one.' : undefined,
    device: device === null ? 'Choose yes or no.' : undefined,
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setChecked(true);
    setRefused(undefined);
    const firstWrong = errors.name ? 'name' : errors.here ? 'here' : errors.device ? 'device' : undefined;
    if (firstWrong !== undefined || here === null) {
      form.current?.querySelector<HTMLElement>(`[id="${id}-${firstWrong ?? 'here'}"]`)?.focus();
      return;
    }
    setBusy(true);
    const supporter = here === supporting;
    const refusal = await onJoin({
      name: name.trim(),
      kind: supporter ? 'supporter' : 'participant',
      groupId: supporter ? null : here,
      accessNeeds: needs.trim(),
      ownDevice: device === 'yes',
    });
    setBusy(false);
    setRefused(refusal);
  };

  return (
    <form ref={form} className={styles['form']} onSubmit={(event) => void submit(event)} noValidate>
      <h2>Join</h2>
      <TextField
        id={`${id}-name`}
        label="First name, or any name you like"
        value={name}
        onChange={setName}
        maxLength={limits.name}
        autoComplete="given-name"
        error={checked ? errors.name : undefined}
      />
      <Choice
        id={`${id}-here`}
        legend="Today I am here mainly as …"
        options={[
          ...workshop.groups.map((group) => ({ value: group.id, label: group.label })),
          {
            value: supporting,
            label: 'I am only here to support someone',
            hint: 'You can follow everything. You do not write or vote.',
          },
        ]}
        value={here}
        onChange={setHere}
        error={checked ? errors.here : undefined}
      />
      <TextArea
        label="Is there anything you need to take part? (You can leave this empty)"
        hint="Only the people who run the workshop see this."
        rows={2}
        value={needs}
        onChange={setNeeds}
        maxLength={limits.paragraph}
      />
      <Choice
        id={`${id}-device`}
        legend="Is this your own device?"
        options={[
          { value: 'yes', label: 'Yes', hint: 'It remembers you, so you can close this page and come back.' },
          {
            value: 'no',
            label: 'No, other people use it too',
            hint: 'It forgets you when you close the browser, or after 30 minutes without use.',
          },
        ]}
        value={device}
        onChange={setDevice}
        error={checked ? errors.device : undefined}
      />
      {refused !== undefined && (
        <Notice kind="error" role="alert">
          <p>{refused}</p>
        </Notice>
      )}
      <Button type="submit" variant="primary" wide busy={busy}>
        {busy ? 'Joining …' : 'Join the workshop'}
      </Button>
      {workshop.waitingRoom && <p>After this you wait a moment until someone lets you in.</p>}
    </form>
  );
}
