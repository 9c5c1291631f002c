import { useState } from 'react';
import type { BoardBallot } from '#shared/document/board.ts';
import type { DeskPerson } from '#shared/document/desk.ts';
import { countText } from '../../../text/count.ts';
import { Button } from '../../../ui/button/button.tsx';
import { announce } from '../../../ui/status/status.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';
import { DoneFor } from './done-for.tsx';
import styles from './for.module.css';

interface VotesForProps {
  person: DeskPerson;
  ballot: BoardBallot;
  onNext: () => void;
}

/**
 * Votes for one person, from paper or by word of mouth. The desk never shows what was cast: saving replaces all that
 * was entered for the person before.
 */
export function VotesFor({ person, ballot, onNext }: VotesForProps) {
  const { act, busy, problem } = useAct();
  const [dots, setDots] = useState<Readonly<Record<string, number>>>({});
  const used = Object.values(dots).reduce((sum, count) => sum + count, 0);
  const left = ballot.dots - used;
  const change = (themeId: string, to: number) => {
    setDots({ ...dots, [themeId]: to });
    announce(`${countText(to, 'dot')} here, ${ballot.dots - used - to + (dots[themeId] ?? 0)} left`);
  };
  const save = async () => {
    // Taking all back first keeps every step within the limits, whatever was entered before.
    const wanted = ballot.options.filter(({ themeId }) => (dots[themeId] ?? 0) > 0);
    const steps = [
      ...ballot.options.map(({ themeId }) => ({ themeId, dots: 0 })),
      ...wanted.map(({ themeId }) => ({ themeId, dots: dots[themeId] ?? 0 })),
    ];
    for (const step of steps) {
      if (!(await act('vote:cast', { ballotId: ballot.id, ...step, for: person.id }))) return;
    }
    announce(`Saved for ${person.name}`);
    setDots({});
    onNext();
  };
  return (
    <div className={styles['task']}>
      <p>
        {person.name} has {countText(ballot.dots, 'dot')}, at most {ballot.perTheme} on one theme.{' '}
        <strong>{left} left.</strong> What you save replaces what was entered for {person.name} before.
      </p>
      <ul className={styles['themes']}>
        {ballot.options.map(({ themeId, title }) => {
          const here = dots[themeId] ?? 0;
          const full = here >= ballot.perTheme || left === 0;
          return (
            <li key={themeId} className={styles['theme']}>
              <span dir="auto" className={styles['themeTitle']}>
                {title}
              </span>
              <Button
                aria-label={`One dot less: ${title}`}
                aria-disabled={here === 0}
                onClick={() => here > 0 && change(themeId, here - 1)}
              >
                −
              </Button>
              <span className={styles['dots']}>{here}</span>
              <Button
                aria-label={`One dot more: ${title}`}
                aria-disabled={full}
                onClick={() => {
                  if (!full) change(themeId, here + 1);
                  else
                    announce(left === 0 ? 'No dots are left.' : `At most ${ballot.perTheme} on one theme.`);
                }}
              >
                +
              </Button>
            </li>
          );
        })}
      </ul>
      <Problem text={problem} />
      <div>
        <Button busy={busy} onClick={() => void save()}>
          Save and next person
        </Button>
      </div>
      <DoneFor person={person} />
    </div>
  );
}
