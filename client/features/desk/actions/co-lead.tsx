import { useState } from 'react';
import type { BoardAction } from '#shared/document/board.ts';
import { livedGroupId } from '#shared/domain/workshop.ts';
import { useRows } from '../../../state/documents.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Picker } from '../parts/picker.tsx';
import { Problem } from '../parts/problem.tsx';
import { SentTick } from '../parts/sent-tick.tsx';
import { useAct } from '../parts/use-act.ts';
import styles from './actions.module.css';
import { usePeopleOptions } from './use-people-options.ts';

interface CoLeadProps {
  action: BoardAction;
  /** The person who was invited. */
  askedId: string | null;
}

/** A person with lived experience who is invited to lead an action together. Never assigned: they answer themselves. */
export function CoLead({ action, askedId }: CoLeadProps) {
  const { act, busy, problem } = useAct();
  const people = usePeopleOptions(livedGroupId);
  const invited = useRows('desk', 'people').find(({ id }) => id === askedId);
  const [choosing, setChoosing] = useState(false);
  const [participantId, setParticipantId] = useState('');
  const actionId = action.id;
  const { coLead } = action;
  const invite = async () => {
    if (participantId === '') return;
    const name = people.find(({ value }) => value === participantId)?.label ?? '';
    if (await act('action:co-lead', { actionId, participantId }, `${name} is invited`)) setChoosing(false);
  };
  return (
    <div className={styles['part']}>
      <p>
        <strong>Lived-experience co-lead:</strong> {coLead ? coLeadText(coLead) : 'nobody invited yet'}
      </p>
      {coLead && invited && !invited.hasDevice && (
        <SentTick
          label={`${coLead.name} said yes`}
          hint="Tick this only if you heard it."
          checked={coLead.answer === 'yes'}
          onChange={(yes) =>
            act(
              'action:answer',
              { actionId, role: 'co-lead', yes, for: invited.id },
              yes ? 'Said yes' : 'Said no',
            )
          }
        />
      )}
      <Problem text={problem} />
      {choosing ? (
        <div className={styles['form']}>
          <Picker
            label="Whom to invite"
            hint="They read the invitation on their own device and say yes or no."
            value={participantId}
            empty="Choose a person"
            options={people}
            onChange={setParticipantId}
          />
          <div className={styles['row']}>
            <Button variant="primary" busy={busy} onClick={() => void invite()}>
              Invite
            </Button>
            <Button variant="quiet" onClick={() => setChoosing(false)}>
              Do nothing
            </Button>
          </div>
        </div>
      ) : (
        <div className={styles['row']}>
          {people.length > 0 && (
            <Button
              aria-label={`${coLead ? 'Invite somebody else' : 'Invite a co-lead'}: ${action.title}`}
              onClick={() => setChoosing(true)}
            >
              {coLead ? 'Invite somebody else' : 'Invite a co-lead'}
            </Button>
          )}
          {coLead && (
            <Button
              variant="quiet"
              busy={busy}
              aria-label={`Withdraw the invitation: ${action.title}`}
              onClick={() =>
                void act('action:co-lead', { actionId, participantId: null }, 'The invitation is withdrawn')
              }
            >
              Withdraw
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function coLeadText({ name, answer }: NonNullable<BoardAction['coLead']>): string {
  return { asked: `${name} is invited`, yes: `${name} said yes`, no: `${name} said no` }[answer];
}
