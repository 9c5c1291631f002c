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
import { useText } from '../../../text/use-text.ts';

type OwnerBody = CommandBody<'action:owner'>['owner'];
type Kind = OwnerBody['kind'];

const kinds: readonly Kind[] = ['person', 'to-be-found', 'none'];

/** Asks somebody to own an action, or says who finds an owner by when. */
export function OwnerForm({ action, onDone }: { action: BoardAction; onDone: () => void }) {
  const t = useText();
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
    const owns = { actionId: action.id, owner: body };
    if (await act('action:owner', owns, t(`desk.owner.said.${kind}`, { name }))) onDone();
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
        legend={t('desk.owner.legend')}
        options={kinds.map((value) => ({
          value,
          label: t(`desk.owner.kind.${value}`),
          hint: t(`desk.owner.kind.${value}.hint`),
        }))}
        value={kind}
        onChange={setKind}
      />
      {kind === 'person' && (
        <Picker
          label={t('desk.owner.whom')}
          value={participantId}
          empty={t('desk.person.choose')}
          options={people}
          onChange={setParticipantId}
        />
      )}
      {kind === 'to-be-found' && (
        <>
          <TextField
            label={t('desk.owner.finder')}
            value={by}
            onChange={setBy}
            maxLength={limits.name}
            dir="auto"
          />
          <TextField label={t('desk.action.due')} type="date" value={date} onChange={setDate} />
        </>
      )}
      {tried && !body && (
        <Problem text={t(kind === 'person' ? 'desk.owner.missing.person' : 'desk.owner.missing.both')} />
      )}
      <Problem text={problem} />
      <div className={styles['row']}>
        <Button type="submit" variant="primary" busy={busy}>
          {t(kind === 'person' ? 'desk.owner.ask' : 'desk.action.save')}
        </Button>
        <Button variant="quiet" onClick={onDone}>
          {t('desk.nothing')}
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
