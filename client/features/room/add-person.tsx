import { useState, type FormEvent } from 'react';
import { limits } from '#shared/domain/limits.ts';
import type { Group } from '#shared/domain/workshop.ts';
import { useSend } from '../../state/commands.ts';
import { newId } from '../../state/new-id.ts';
import { refusalText } from '../../text/refusals.ts';
import { Button } from '../../ui/button/button.tsx';
import { Choice } from '../../ui/choice/choice.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { Notice } from '../../ui/notice/notice.tsx';
import { announce } from '../../ui/status/status.tsx';
import { TextField } from '../../ui/text-field/text-field.tsx';
import styles from './room.module.css';

interface AddPersonProps {
  groups: Group[];
  onClose: () => void;
  onAdded: (participantId: string) => void;
}

/** A scribe brings in somebody who has no device. */
export function AddPerson({ groups, onClose, onAdded }: AddPersonProps) {
  const send = useSend();
  const [name, setName] = useState('');
  const [groupId, setGroupId] = useState<string | null>(null);
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    // A second tap would add a second person of that name.
    if (busy || name.trim() === '' || groupId === null) return;
    setBusy(true);
    const participantId = newId();
    const reply = await send('participant:add', { participantId, name: name.trim(), groupId });
    setBusy(false);
    if (!reply.ok) return setProblem(refusalText(reply.code, reply.detail));
    announce(`${name.trim()} was added.`);
    onAdded(participantId);
    onClose();
  };
  return (
    <Dialog open title="Add a person without a device" onClose={onClose} closeLabel="Cancel">
      <form className={styles['stack']} onSubmit={(event) => void submit(event)} noValidate>
        {problem !== undefined && (
          <Notice kind="error" role="alert">
            <p>{problem}</p>
          </Notice>
        )}
        <TextField
          label="First name, or any name they like"
          value={name}
          onChange={setName}
          maxLength={limits.name}
          error={checked && name.trim() === '' ? 'Type a name.' : undefined}
        />
        <Choice
          legend="Today they are here mainly as …"
          options={groups.map(({ id, label }) => ({ value: id, label }))}
          value={groupId}
          onChange={setGroupId}
          error={checked && groupId === null ? 'Choose one.' : undefined}
        />
        <Button type="submit" variant="primary" busy={busy}>
          Add
        </Button>
      </form>
    </Dialog>
  );
}
