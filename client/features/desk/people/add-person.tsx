import { useState } from 'react';
import { limits } from '#shared/domain/limits.ts';
import type { Group } from '#shared/domain/workshop.ts';
import { newId } from '../../../state/new-id.ts';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Choice } from '../../../ui/choice/choice.tsx';
import { TextField } from '../../../ui/text-field/text-field.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';
import styles from './people.module.css';

/** Adds somebody who takes part without a device. They count as anyone does. */
export function AddPerson({ groups }: { groups: readonly Group[] }) {
  const t = useText();
  const { act, busy, problem } = useAct();
  const [name, setName] = useState('');
  const [groupId, setGroupId] = useState<string | null>(null);
  const [needs, setNeeds] = useState('');
  const [tried, setTried] = useState(false);
  const add = async () => {
    setTried(true);
    if (name.trim() === '' || groupId === null) return;
    const body = { participantId: newId(), name: name.trim(), groupId, accessNeeds: needs.trim() };
    if (!(await act('participant:add', body, t('setup.add-person.added', { name: body.name })))) return;
    setName('');
    setGroupId(null);
    setNeeds('');
    setTried(false);
  };
  return (
    <details>
      <summary>{t('setup.add-person')}</summary>
      <form
        className={styles['add']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <p>{t('setup.add-person.what')}</p>
        <TextField
          label={t('setup.add-person.name')}
          value={name}
          onChange={setName}
          maxLength={limits.name}
          autoComplete="off"
          dir="auto"
          error={tried && name.trim() === '' ? t('setup.add-person.name.missing') : undefined}
        />
        <Choice
          legend={t('setup.add-person.group')}
          options={groups.map((group) => ({ value: group.id, label: group.label }))}
          value={groupId}
          onChange={setGroupId}
          error={tried && groupId === null ? t('setup.choose-one') : undefined}
        />
        <TextField
          label={t('setup.add-person.needs')}
          hint={t('setup.add-person.needs.hint')}
          value={needs}
          onChange={setNeeds}
          maxLength={limits.paragraph}
          dir="auto"
        />
        <Problem text={problem} />
        <Button type="submit" busy={busy}>
          {t('setup.add-person.do')}
        </Button>
      </form>
    </details>
  );
}
