import { useState } from 'react';
import type { DeskPerson } from '#shared/document/desk.ts';
import type { WorkshopStatus } from '#shared/domain/workshop.ts';
import { Text } from '../../../text/text.tsx';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Tag } from '../../../ui/tag/tag.tsx';
import { Problem } from '../parts/problem.tsx';
import { SentTick } from '../parts/sent-tick.tsx';
import { useAct } from '../parts/use-act.ts';
import { HelpGiven } from './help-given.tsx';
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
  const t = useText();
  const { name } = person;
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
            running && !person.connected && <Tag tone="warning">{t('setup.person.not-connected')}</Tag>
          ) : (
            <Tag>{t('setup.person.no-device')}</Tag>
          )}
          {person.scribe && <Tag>{t('setup.person.scribe.is')}</Tag>}
          {asksAgreement && person.agreedRules && <Tag>{t('setup.person.agreed')}</Tag>}
          {person.away && <Tag>{t('setup.person.away')}</Tag>}
          {person.done && <Tag tone="strong">{t('setup.person.done')}</Tag>}
        </span>
        <Button
          variant="quiet"
          aria-expanded={open}
          aria-label={t(open ? 'setup.person.less.name' : 'setup.person.more.name', { name })}
          onClick={() => setOpen(!open)}
        >
          {t(open ? 'setup.person.less' : 'setup.person.more')}
        </Button>
      </div>
      {person.helpWanted && running && (
        <div className={styles['help']}>
          <span>{t('setup.person.help')}</span>
          <HelpGiven person={person} />
        </div>
      )}
      {person.accessNeeds !== '' && (
        <p className={styles['needs']}>
          <Text
            id="setup.person.needs"
            values={{ needs: <span dir="auto">{person.accessNeeds}</span> }}
            components={{ word: <span className={styles['needsWord']} /> }}
          />
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
  const t = useText();
  const { name } = person;
  const { act, problem } = useAct();
  return (
    <div className={styles['actions']}>
      <Problem text={problem} />
      {running && person.hasDevice && person.kind === 'participant' && (
        <SentTick
          label={t('setup.person.scribe')}
          hint={t('setup.person.scribe.hint')}
          checked={person.scribe}
          onChange={(scribe) =>
            act(
              'participant:scribe',
              { participantId: person.id, scribe },
              t(scribe ? 'setup.person.scribe.on' : 'setup.person.scribe.off', { name }),
            )
          }
        />
      )}
      {person.hasDevice && <NewReturnLink person={person} />}
      {removable && <RemovePerson person={person} />}
    </div>
  );
}
