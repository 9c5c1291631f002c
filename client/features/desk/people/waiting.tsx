import { useEffect, useRef } from 'react';
import type { DeskPerson } from '#shared/document/desk.ts';
import { countText } from '../../../text/count.ts';
import { Button } from '../../../ui/button/button.tsx';
import { announce } from '../../../ui/status/status.tsx';
import { Notice } from '../../../ui/notice/notice.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';
import styles from './people.module.css';

/** People in the waiting room: let in one by one, or all together. */
export function Waiting({ people }: { people: readonly DeskPerson[] }) {
  const { act, problem } = useAct();
  const before = useRef(0);
  useEffect(() => {
    if (people.length > before.current)
      announce(`${countText(people.length, 'person', 'people')} waiting to come in`);
    before.current = people.length;
  }, [people.length]);
  if (people.length === 0) return <Problem text={problem} />;
  const admit = (person: DeskPerson) =>
    act('participant:admit', { participantId: person.id }, `${person.name} is in`);
  return (
    <Notice title={`${countText(people.length, 'person', 'people')} waiting to come in`}>
      <Problem text={problem} />
      <ul className={styles['list']}>
        {people.map((person) => (
          <li key={person.id} className={styles['waiting']}>
            <bdi>{person.name}</bdi>
            <Button onClick={() => void admit(person)} aria-label={`Let in ${person.name}`}>
              Let in
            </Button>
            <Confirm
              label={<span>Turn away</span>}
              variant="quiet"
              title={`Turn ${person.name} away?`}
              doLabel="Turn away"
              onConfirm={() =>
                void act('participant:remove', { participantId: person.id, withNotes: true }, 'Turned away')
              }
            >
              <p>
                They are told that they are not in this workshop. They can try again while joining is open.
              </p>
            </Confirm>
          </li>
        ))}
      </ul>
      {people.length > 1 && (
        <Button
          onClick={() => {
            for (const person of people) void admit(person);
          }}
        >
          Let everyone in
        </Button>
      )}
    </Notice>
  );
}
