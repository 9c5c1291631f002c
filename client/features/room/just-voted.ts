import type { BoardBallot } from '#shared/document/board.ts';
import type { RoomStage } from '#shared/document/room.ts';
import { useBallots } from '../../board/use-ballots.ts';

/** The ballots of the stage that has just ended whose results are shown, in the order in which they were opened. */
export function useJustVoted(stages: readonly RoomStage[]): BoardBallot[] {
  // Stages that were skipped are not what has ended last.
  const ended = stages.findLast(({ status }) => status !== 'waiting');
  return useBallots('board').filter(({ result, stageId }) => result !== null && stageId === ended?.id);
}
