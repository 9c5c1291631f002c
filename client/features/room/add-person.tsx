import { useState, type FormEvent } from 'react';
import { limits } from '#shared/domain/limits.ts';
import type { Group } from '#shared/domain/workshop.ts';
import { useSend } from '../../state/commands.ts';
import { newId } from '../../state/new-id.ts';
import { refusal } from '../../text/refusals.ts';
import { useText } from '../../text/use-text.ts';
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
  const t = useText();
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
    if (!reply.ok) return setProblem(refusal(t, reply.code, reply.detail));
    announce(t('room.add-person.added', { name: name.trim() }));
    onAdded(participantId);
    onClose();
  };
  return (
    <Dialog open title={t('room.add-person.title')} onClose={onClose} closeLabel={t('room.cancel')}>
      <form className={styles['stack']} onSubmit={(event) => void submit(event)} noValidate>
        {problem !== undefined && (
          <Notice kind="error" role="alert">
            <p>{problem}</p>
          </Notice>
        )}
        <TextField
          label={t('room.add-person.name')}
          value={name}
          onChange={setName}
          maxLength={limits.name}
          error={checked && name.trim() === '' ? t('room.name.missing') : undefined}
        />
        <Choice
          legend={t('room.add-person.group')}
          options={groups.map(({ id, label }) => ({ value: id, label }))}
          value={groupId}
          onChange={setGroupId}
          error={checked && groupId === null ? t('room.choice.missing') : undefined}
        />
        <Button type="submit" variant="primary" busy={busy}>
          {t('room.add-person.add')}
        </Button>
      </form>
    </Dialog>
  );
}
