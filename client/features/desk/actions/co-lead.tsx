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
import { Text } from '../../../text/text.tsx';
import { useText } from '../../../text/use-text.ts';

interface CoLeadProps {
  action: BoardAction;
  /** The person who was invited. */
  askedId: string | null;
}

/** A person with lived experience who is invited to lead an action together. Never assigned: they answer themselves. */
export function CoLead({ action, askedId }: CoLeadProps) {
  const t = useText();
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
    if (await act('action:co-lead', { actionId, participantId }, t('desk.colead.asked', { name })))
      setChoosing(false);
  };
  return (
    <div className={styles['part']}>
      <p>
        <Text
          id="desk.colead.title"
          values={{ who: coLead ? <CoLeadAnswer {...coLead} /> : <Text id="desk.colead.none" /> }}
          components={{ label: <strong /> }}
        />
      </p>
      {coLead && invited && !invited.hasDevice && (
        <SentTick
          label={<Text id="desk.colead.yes" values={{ name: <bdi>{coLead.name}</bdi> }} />}
          hint={t('desk.colead.hint')}
          checked={coLead.answer === 'yes'}
          onChange={(yes) =>
            act(
              'action:answer',
              { actionId, role: 'co-lead', yes, for: invited.id },
              t(yes ? 'desk.colead.said.yes' : 'desk.colead.said.no'),
            )
          }
        />
      )}
      <Problem text={problem} />
      {choosing ? (
        <div className={styles['form']}>
          <Picker
            label={t('desk.colead.whom')}
            hint={t('desk.colead.whom.hint')}
            value={participantId}
            empty={t('desk.person.choose')}
            options={people}
            onChange={setParticipantId}
          />
          <div className={styles['row']}>
            <Button variant="primary" busy={busy} onClick={() => void invite()}>
              {t('desk.colead.do')}
            </Button>
            <Button variant="quiet" onClick={() => setChoosing(false)}>
              {t('desk.nothing')}
            </Button>
          </div>
        </div>
      ) : (
        <div className={styles['row']}>
          {people.length > 0 && (
            <Button
              aria-label={t(coLead ? 'desk.colead.another.of' : 'desk.colead.invite.of', {
                title: action.title,
              })}
              onClick={() => setChoosing(true)}
            >
              {t(coLead ? 'desk.colead.another' : 'desk.colead.invite')}
            </Button>
          )}
          {coLead && (
            <Button
              variant="quiet"
              busy={busy}
              aria-label={t('desk.colead.withdraw.of', { title: action.title })}
              onClick={() =>
                void act('action:co-lead', { actionId, participantId: null }, t('desk.colead.withdrawn'))
              }
            >
              {t('desk.colead.withdraw')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function CoLeadAnswer({ name, answer }: NonNullable<BoardAction['coLead']>) {
  return <Text id={`desk.colead.${answer}`} values={{ name: <bdi>{name}</bdi> }} />;
}
