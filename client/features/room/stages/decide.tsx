import { useText } from '../../../text/use-text.ts';
import { useBallots } from '../../../board/use-ballots.ts';
import { Decisions } from '../../../board/decisions.tsx';
import { Results } from '../../../board/results.tsx';
import { useRows } from '../../../state/documents.ts';
import type { StageProps } from '../task.tsx';
import { Prompt } from './prompt.tsx';

/** The talk happens aloud; here everybody reads what is being decided, and why. */
export function Decide({ stage }: StageProps) {
  const t = useText();
  const themes = useRows('board', 'themes');
  const priorities = useRows('board', 'priorities');
  const results = useBallots('board').filter(({ result }) => result !== null);
  return (
    <>
      <Prompt stage={stage} otherwise={t('room.decide.prompt')} />
      <Decisions themes={themes} priorities={priorities} />
      {results.map((ballot) => (
        <details key={ballot.id}>
          <summary>{t('room.decide.results')}</summary>
          <Results ballot={ballot} />
        </details>
      ))}
    </>
  );
}
