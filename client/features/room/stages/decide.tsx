import { useBallots } from '../../../board/use-ballots.ts';
import { Decisions } from '../../../board/decisions.tsx';
import { Results } from '../../../board/results.tsx';
import { useRows } from '../../../state/documents.ts';
import styles from '../room.module.css';
import type { StageProps } from '../task.tsx';

/** The talk happens aloud; here everybody reads what is being decided, and why. */
export function Decide({ stage }: StageProps) {
  const themes = useRows('board', 'themes');
  const priorities = useRows('board', 'priorities');
  const results = useBallots('board').filter(({ result }) => result !== null);
  return (
    <>
      <p className={styles['lead']} dir="auto">
        {stage.prompt === ''
          ? 'Let us talk and choose what matters most. Dots help us, they do not decide.'
          : stage.prompt}
      </p>
      <Decisions themes={themes} priorities={priorities} />
      {results.map((ballot) => (
        <details key={ballot.id}>
          <summary>See the results of the vote</summary>
          <Results ballot={ballot} />
        </details>
      ))}
    </>
  );
}
