import type { DeskPerson } from '#shared/document/desk.ts';
import { Problem } from '../parts/problem.tsx';
import { SentTick } from '../parts/sent-tick.tsx';
import { useAct } from '../parts/use-act.ts';

/** "Done" with the open stage, for somebody without a device. It can be taken back. */
export function DoneFor({ person }: { person: DeskPerson }) {
  const { act, problem } = useAct();
  return (
    <>
      <SentTick
        label={`${person.name} is done`}
        checked={person.done === true}
        onChange={(done) =>
          act('participant:done', { done, for: person.id }, done ? `${person.name} is done` : 'Not done yet')
        }
      />
      <Problem text={problem} />
    </>
  );
}
