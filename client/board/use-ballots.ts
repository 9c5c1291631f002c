import type { BoardBallot } from '#shared/document/board.ts';
import { inOrder } from '#shared/domain/order.ts';
import { useRows } from '../state/documents.ts';

/** Ballots in the order in which they were opened: the last one is the newest. */
export function useBallots(document: 'board' | 'screen'): BoardBallot[] {
  return inOrder(useRows(document, 'ballots'));
}
