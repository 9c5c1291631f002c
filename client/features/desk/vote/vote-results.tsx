import type { BoardBallot } from '#shared/document/board.ts';
import type { RoomStage } from '#shared/document/room.ts';
import { Results } from '../../../board/results.tsx';
import { Part } from '../parts/panel.tsx';
import { useText } from '../../../text/use-text.ts';

interface VoteResultsProps {
  ballots: readonly BoardBallot[];
  stages: readonly RoomStage[];
  /** Something else is done now: the results are there on demand. */
  folded: boolean;
}

/** The results of each ballot that is shown. Before that the desk has no count at all. */
export function VoteResults({ ballots, stages, folded }: VoteResultsProps) {
  const t = useText();
  const shown = ballots.filter((ballot) => ballot.result !== null);
  if (shown.length === 0) return null;
  return (
    <Part title={t('desk.results.title')} id="results" folded={folded}>
      {shown.map((ballot) => (
        <div key={ballot.id}>
          {shown.length > 1 && (
            <p>{stages.find((stage) => stage.id === ballot.stageId)?.title ?? t('desk.results.vote')}</p>
          )}
          <Results ballot={ballot} />
        </div>
      ))}
    </Part>
  );
}
