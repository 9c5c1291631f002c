import type { DeskPerson } from '#shared/document/desk.ts';
import type { RoomAbout } from '#shared/document/room.ts';
import { useRows } from '../../../state/documents.ts';
import { useText, type Translate } from '../../../text/use-text.ts';
import { Panel } from '../parts/panel.tsx';
import { AddPerson } from './add-person.tsx';
import { PersonRow } from './person-row.tsx';
import { Waiting } from './waiting.tsx';
import styles from './people.module.css';

interface PeopleProps {
  about: RoomAbout;
  /** People are asked to agree to the ground rules now. */
  asksAgreement: boolean;
}

/** Who is here, by group, and who waits to be let in. */
export function People({ about, asksAgreement }: PeopleProps) {
  const t = useText();
  const people = useRows('desk', 'people').toSorted((one, other) => one.name.localeCompare(other.name));
  const here = people.filter((person) => person.status === 'present');
  const over = about.status === 'closed' || about.status === 'archived';
  const running = about.status === 'lobby' || about.status === 'live' || about.status === 'paused';
  return (
    <Panel
      title={t(over ? 'setup.people.were' : 'setup.people')}
      aside={<span>{t('setup.people.count', { count: here.length })}</span>}
      id="people"
    >
      <Waiting people={people.filter((person) => person.status === 'waiting')} />
      {people.length === 0 && <p>{t('setup.people.none')}</p>}
      {partsOf(t, here, about).map((part) => (
        <section key={part.id} className={styles['group']} aria-label={part.label}>
          <div className={styles['head']}>
            <h3 dir="auto">{part.label}</h3>
            <span className={styles['count']}>{part.people.length}</span>
          </div>
          <ul className={styles['list']}>
            {part.people.map((person) => (
              <PersonRow
                key={person.id}
                person={person}
                status={about.status}
                asksAgreement={asksAgreement}
              />
            ))}
          </ul>
        </section>
      ))}
      {running && <AddPerson groups={about.groups} />}
    </Panel>
  );
}

function partsOf(t: Translate, here: readonly DeskPerson[], about: RoomAbout) {
  return [
    ...about.groups.map((group) => ({
      ...group,
      people: here.filter((person) => person.kind === 'participant' && person.groupId === group.id),
    })),
    {
      id: 'supporters',
      label: t('setup.people.supporters'),
      people: here.filter((person) => person.kind === 'supporter'),
    },
  ].filter((part) => part.people.length > 0);
}
