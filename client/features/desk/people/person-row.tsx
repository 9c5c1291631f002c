import { useState } from 'react';
import type { DeskPerson } from '#shared/document/desk.ts';
import type { WorkshopStatus } from '#shared/domain/workshop.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Tag } from '../../../ui/tag/tag.tsx';
import { Problem } from '../parts/problem.tsx';
import { SentTick } from '../parts/sent-tick.tsx';
import { useAct } from '../parts/use-act.ts';
import { NewReturnLink } from './new-return-link.tsx';
import { RemovePerson } from './remove-person.tsx';
import styles from './people.module.css';

interface PersonRowProps {
  person: DeskPerson;
  status: WorkshopStatus;
  /** People are asked to agree to the ground rules now. */
  asksAgreement: boolean;
}

/** One person: connected or not, done or not, what they need, and what can be done for them. */
export function PersonRow({ person, status, asksAgreement }: PersonRowProps) {
  const [open, setOpen] = useState(false);
  const running = status === 'lobby' || status === 'live' || status === 'paused';
  return (
    <li className={styles['person']}>
      <div className={styles['personHead']}>
        <span className={styles['name']}>
          <bdi>{person.name}</bdi>
        </span>
        <span className={styles['tags']}>
          {person.hasDevice ? (
            running && !person.connected && <Tag tone="warning">not connected</Tag>
          ) : (
            <Tag>no device</Tag>
          )}
          {person.scribe && <Tag>scribe</Tag>}
          {asksAgreement && person.agreedRules && <Tag>agreed to the rules</Tag>}
          {person.done && <Tag tone="strong">done</Tag>}
        </span>
        <Button
          variant="quiet"
          aria-expanded={open}
          aria-label={`${open ? 'Close' : 'More for'} ${person.name}`}
          onClick={() => setOpen(!open)}
        >
          {open ? 'Close' : 'More'}
        </Button>
      </div>
      {person.accessNeeds !== '' && (
        <p className={styles['needs']}>
          <span className={styles['needsWord']}>Needs:</span> <span dir="auto">{person.accessNeeds}</span>
        </p>
      )}
      {open && <PersonActions person={person} running={running} removable={status !== 'archived'} />}
    </li>
  );
}

interface PersonActionsProps {
  person: DeskPerson;
  running: boolean;
  removable: boolean;
}

function PersonActions({ person, running, removable }: PersonActionsProps) {
  const { act, problem } = useAct();
  return (
    <div className={styles['actions']}>
      <Problem text={problem} />
      {running && person.hasDevice && person.kind === 'participant' && (
        <SentTick
          label="Scribe"
          hint="A scribe adds people without a device and writes and votes for them. They still write for themself."
          checked={person.scribe}
          onChange={(scribe) =>
            act(
              'participant:scribe',
              { participantId: person.id, scribe },
              scribe ? `${person.name} is a scribe now` : `${person.name} is no scribe any more`,
            )
          }
        />
      )}
      {person.hasDevice && <NewReturnLink person={person} />}
      {removable && <RemovePerson person={person} />}
    </div>
  );
}
