import { useState } from 'react';
import type { BoardAction } from '#shared/document/board.ts';
import { limits } from '#shared/domain/limits.ts';
import type { CommandBody } from '#shared/protocol/registry.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Choice } from '../../../ui/choice/choice.tsx';
import { TextField } from '../../../ui/text-field/text-field.tsx';
import { Picker } from '../parts/picker.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';
import styles from './actions.module.css';
import { usePeopleOptions } from './use-people-options.ts';

type OwnerBody = CommandBody<'action:owner'>['owner'];
type Kind = OwnerBody['kind'];

/** Asks somebody to own an action, or says who finds an owner by when. */
export function OwnerForm({ action, onDone }: { action: BoardAction; onDone: () => void }) {
  const { act, busy, problem } = useAct();
  const people = usePeopleOptions();
  const { owner } = action;
  const [kind, setKind] = useState<Kind>(people.length > 0 ? 'person' : 'to-be-found');
  const [participantId, setParticipantId] = useState('');
  const [by, setBy] = useState(owner.kind === 'to-be-found' ? owner.by : '');
  const [date, setDate] = useState(owner.kind === 'to-be-found' ? owner.date : '');
  const [tried, setTried] = useState(false);
  const body = bodyOf(kind, participantId, by.trim(), date);
  const save = async () => {
    setTried(true);
    if (!body) return;
    const name = people.find(({ value }) => value === participantId)?.label ?? '';
    const said = { person: `${name} is asked`, 'to-be-found': 'Saved', none: 'Nobody owns it' }[kind];
    if (await act('action:owner', { actionId: action.id, owner: body }, said)) onDone();
  };
  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Choice<Kind>
        legend="Who owns this action?"
        options={[
          { value: 'person', label: 'Somebody here', hint: 'They are asked, and say yes or no themselves.' },
          { value: 'to-be-found', label: 'To be found', hint: 'Somebody finds an owner, by a date.' },
          { value: 'none', label: 'Nobody yet', hint: 'The action cannot be agreed then.' },
        ]}
        value={kind}
        onChange={setKind}
      />
      {kind === 'person' && (
        <Picker
          label="Whom to ask"
          value={participantId}
          empty="Choose a person"
          options={people}
          onChange={setParticipantId}
        />
      )}
      {kind === 'to-be-found' && (
        <>
          <TextField
            label="Who finds an owner"
            value={by}
            onChange={setBy}
            maxLength={limits.name}
            dir="auto"
          />
          <TextField label="By when" type="date" value={date} onChange={setDate} />
        </>
      )}
      {tried && !body && (
        <Problem text={kind === 'person' ? 'Please choose a person.' : 'Please fill in both.'} />
      )}
      <Problem text={problem} />
      <div className={styles['row']}>
        <Button type="submit" variant="primary" busy={busy}>
          {kind === 'person' ? 'Ask them' : 'Save'}
        </Button>
        <Button variant="quiet" onClick={onDone}>
          Do nothing
        </Button>
      </div>
    </form>
  );
}

function bodyOf(kind: Kind, participantId: string, by: string, date: string): OwnerBody | undefined {
  switch (kind) {
    case 'none':
      return { kind };
    case 'person':
      return participantId === '' ? undefined : { kind, participantId };
    case 'to-be-found':
      return by === '' || date === '' ? undefined : { kind, by, date };
  }
  return kind satisfies never;
}
