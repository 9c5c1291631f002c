import type { DeskPerson } from '#shared/document/desk.ts';
import { Tick } from '../../../ui/tick/tick.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';

/** "Done" with the open stage, for somebody without a device. It can be taken back. */
export function DoneFor({ person }: { person: DeskPerson }) {
  const { act, problem } = useAct();
  return (
    <>
      <Tick
        label={`${person.name} is done`}
        checked={person.done === true}
        onChange={(done) =>
          void act(
            'participant:done',
            { done, for: person.id },
            done ? `${person.name} is done` : 'Not done yet',
          )
        }
      />
      <Problem text={problem} />
    </>
  );
}
