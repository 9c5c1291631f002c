import type { DeskPerson } from '#shared/document/desk.ts';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';

/** Ends a request for help to write, in the same words wherever it is seen: somebody helps this person now. */
export function HelpGiven({ person: { id, name } }: { person: Pick<DeskPerson, 'id' | 'name'> }) {
  const t = useText();
  const { act, busy, problem } = useAct();
  return (
    <>
      <Button
        busy={busy}
        aria-label={t('desk.asked.help.done.of', { name })}
        onClick={() =>
          void act('participant:help', { wanted: false, for: id }, t('desk.asked.help.said', { name }))
        }
      >
        {t('desk.asked.help.done')}
      </Button>
      <Problem text={problem} />
    </>
  );
}
