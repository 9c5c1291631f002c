import { useEffect, useRef } from 'react';
import type { DeskPerson } from '#shared/document/desk.ts';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { announce } from '../../../ui/status/status.tsx';
import { Notice } from '../../../ui/notice/notice.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';
import styles from './people.module.css';

/** People in the waiting room: let in one by one, or all together. */
export function Waiting({ people }: { people: readonly DeskPerson[] }) {
  const t = useText();
  const words = t('setup.waiting', { count: people.length });
  const { act, problem } = useAct();
  const before = useRef(0);
  useEffect(() => {
    if (people.length > before.current) announce(words);
    before.current = people.length;
  }, [people.length, words]);
  if (people.length === 0) return <Problem text={problem} />;
  const admit = (person: DeskPerson) =>
    act('participant:admit', { participantId: person.id }, t('setup.waiting.in', { name: person.name }));
  return (
    <Notice title={words}>
      <Problem text={problem} />
      <ul className={styles['list']}>
        {people.map((person) => (
          <li key={person.id} className={styles['waiting']}>
            <bdi>{person.name}</bdi>
            <Button
              onClick={() => void admit(person)}
              aria-label={t('setup.waiting.admit.name', { name: person.name })}
            >
              {t('setup.waiting.admit')}
            </Button>
            <Confirm
              label={t('setup.waiting.refuse')}
              variant="quiet"
              title={t('setup.waiting.refuse.question', { name: person.name })}
              doLabel={t('setup.waiting.refuse')}
              onConfirm={() =>
                void act(
                  'participant:remove',
                  { participantId: person.id, withNotes: true },
                  t('setup.waiting.refused'),
                )
              }
            >
              <p>{t('setup.waiting.refuse.what')}</p>
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
          {t('setup.waiting.all')}
        </Button>
      )}
    </Notice>
  );
}
