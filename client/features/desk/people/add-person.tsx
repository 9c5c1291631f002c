import { useState } from 'react';
import { limits } from '#shared/domain/limits.ts';
import type { Group } from '#shared/domain/workshop.ts';
import { newId } from '../../../state/new-id.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Choice } from '../../../ui/choice/choice.tsx';
import { TextField } from '../../../ui/text-field/text-field.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';
import styles from './people.module.css';

/** Adds somebody who takes part without a device. They count as anyone does. */
export function AddPerson({ groups }: { groups: readonly Group[] }) {
  const { act, busy, problem } = useAct();
  const [name, setName] = useState('');
  const [groupId, setGroupId] = useState<string | null>(null);
  const [needs, setNeeds] = useState('');
  const [tried, setTried] = useState(false);
  const add = async () => {
    setTried(true);
    if (name.trim() === '' || groupId === null) return;
    const body = { participantId: newId(), name: name.trim(), groupId, accessNeeds: needs.trim() };
    if (!(await act('participant:add', body, `${body.name} is in the workshop now`))) return;
    setName('');
    setGroupId(null);
    setNeeds('');
    setTried(false);
  };
  return (
    <details>
      <summary>Add a person without a device</summary>
      <form
        className={styles['add']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <p>
          You or a scribe write and vote for them. Their notes say “written for”, and they count as anyone
          does.
        </p>
        <TextField
          label="First name, or any name they like"
          value={name}
          onChange={setName}
          maxLength={limits.name}
          autoComplete="off"
          dir="auto"
          error={tried && name.trim() === '' ? 'Please type a name.' : undefined}
        />
        <Choice
          legend="Today they are here mainly as"
          options={groups.map((group) => ({ value: group.id, label: group.label }))}
          value={groupId}
          onChange={setGroupId}
          error={tried && groupId === null ? 'Please choose one.' : undefined}
        />
        <TextField
          label="What they need to take part (optional)"
          hint="Only facilitators see this."
          value={needs}
          onChange={setNeeds}
          maxLength={limits.paragraph}
          dir="auto"
        />
        <Problem text={problem} />
        <Button type="submit" busy={busy}>
          Add this person
        </Button>
      </form>
    </details>
  );
}
