import { useState } from 'react';
import type { DeskPerson } from '#shared/document/desk.ts';
import type { BoardBallot } from '#shared/document/board.ts';
import type { RoomStage } from '#shared/document/room.ts';
import { useRows } from '../../../state/documents.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Choice } from '../../../ui/choice/choice.tsx';
import { Fold, Panel } from '../parts/panel.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';
import { NoteFor } from './note-for.tsx';
import { VotesFor, type DotsSet } from './votes-for.tsx';
import styles from './for.module.css';
import { Text } from '../../../text/text.tsx';
import { useText } from '../../../text/use-text.ts';

interface WriteForProps {
  stage: RoomStage;
  ballot: BoardBallot | undefined;
}

/** Does for people without a device what everyone does on theirs, one person at a time. */
export function WriteFor({ stage, ballot }: WriteForProps) {
  const t = useText();
  const people = useRows('desk', 'people')
    .filter((person) => !person.hasDevice && person.status === 'present' && person.kind === 'participant')
    .toSorted((one, other) => one.name.localeCompare(other.name));
  const [chosen, setChosen] = useState<string | null>(null);
  // Kept here, so that going on to the next person and back shows what was set on this page.
  const [votes, setVotes] = useState<Readonly<Record<string, DotsSet>>>({});
  if (people.length === 0 || !(stage.kind in tasks)) return null;
  const person = people.find(({ id }) => id === chosen) ?? people[0];
  if (!person) return null;
  const next = () => {
    const at = people.indexOf(person);
    // The next who is not done, from here round to the start.
    const found = [...people.slice(at + 1), ...people.slice(0, at)].find((other) => !other.done);
    setChosen(found?.id ?? person.id);
  };
  const votesKey = `${ballot?.id ?? ''}:${person.id}`;
  const content = (
    <>
      {people.length > 1 && (
        <Choice
          legend={t('desk.for.whom')}
          row
          options={people.map((other) => ({
            value: other.id,
            label: other.done ? (
              <Text id="desk.for.whom.done" values={{ name: <bdi>{other.name}</bdi> }} />
            ) : (
              <bdi>{other.name}</bdi>
            ),
          }))}
          value={person.id}
          onChange={setChosen}
        />
      )}
      <Task
        key={`${person.id}:${stage.id}`}
        person={person}
        stage={stage}
        ballot={ballot}
        dots={votes[votesKey] ?? noDots}
        onDots={(change) =>
          setVotes((before) => ({ ...before, [votesKey]: change(before[votesKey] ?? noDots) }))
        }
        alone={people.length === 1}
        onNext={next}
      />
    </>
  );
  // After writing has closed it is the exception: then it stays out of the way.
  return stage.kind === 'read' || stage.kind === 'group' ? (
    <Fold title={t('desk.for.title.late')} id="for">
      {content}
    </Fold>
  ) : (
    <Panel title={t('desk.for.title')} id="for">
      {content}
    </Panel>
  );
}

/** Kinds of stage in which there is something to do for somebody. */
const tasks: Partial<Record<RoomStage['kind'], true>> = {
  welcome: true,
  write: true,
  read: true,
  group: true,
  vote: true,
};

const noDots: DotsSet = {};

interface TaskProps extends WriteForProps {
  person: DeskPerson;
  dots: DotsSet;
  onDots: (change: (dots: DotsSet) => DotsSet) => void;
  /** Nobody else is without a device. */
  alone: boolean;
  onNext: () => void;
}

function Task({ person, stage, ballot, dots, onDots, alone, onNext }: TaskProps) {
  switch (stage.kind) {
    case 'welcome':
      return <AgreeFor person={person} onNext={onNext} />;
    case 'write':
      return <NoteFor person={person} onNext={onNext} />;
    case 'read':
    case 'group':
      return <NoteFor person={person} onNext={onNext} late />;
    case 'vote':
      if (ballot?.status !== 'open') return null;
      return (
        <VotesFor
          person={person}
          ballot={ballot}
          dots={dots}
          onDots={onDots}
          onNext={alone ? undefined : onNext}
        />
      );
    case 'break':
    case 'decide':
    case 'actions':
    case 'close':
      return null;
  }
  return stage.kind satisfies never;
}

function AgreeFor({ person, onNext }: { person: DeskPerson; onNext: () => void }) {
  const t = useText();
  const { act, busy, problem } = useAct();
  const values = { name: <bdi>{person.name}</bdi> };
  if (person.agreedRules) {
    return (
      <p>
        <Text id="desk.for.agreed" values={values} />
      </p>
    );
  }
  const agree = async () => {
    if (await act('participant:agree', { for: person.id }, t('desk.for.agreed.said', { name: person.name })))
      onNext();
  };
  return (
    <div className={styles['task']}>
      <p>
        <Text id="desk.for.rules" values={values} />
      </p>
      <Problem text={problem} />
      <div>
        <Button busy={busy} onClick={() => void agree()}>
          <Text id="desk.for.agrees" values={values} />
        </Button>
      </div>
    </div>
  );
}
