import type { DeskPerson } from '#shared/document/desk.ts';
import { Problem } from '../parts/problem.tsx';
import { SentTick } from '../parts/sent-tick.tsx';
import { useAct } from '../parts/use-act.ts';
import { Text } from '../../../text/text.tsx';
import { useText } from '../../../text/use-text.ts';

/** "Done" with the open stage, for somebody without a device. It can be taken back. */
export function DoneFor({ person }: { person: DeskPerson }) {
  const t = useText();
  const { act, problem } = useAct();
  return (
    <>
      <SentTick
        label={<Text id="desk.for.done" values={{ name: <bdi>{person.name}</bdi> }} />}
        checked={person.done === true}
        onChange={(done) =>
          act(
            'participant:done',
            { done, for: person.id },
            done ? t('desk.for.done', { name: person.name }) : t('desk.for.not-done'),
          )
        }
      />
      <Problem text={problem} />
    </>
  );
}
