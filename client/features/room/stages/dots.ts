import type { BoardBallot } from '#shared/document/board.ts';
import type { Pending } from '../../../connection/ledger.ts';
import type { Translate } from '../../../text/use-text.ts';

/** One's own dots as they will stand once everything on its way has arrived. */
export function dotsAsSent(
  ballotId: string,
  stored: Record<string, number>,
  pending: readonly Pending[],
  forId: string | undefined,
): Record<string, number> {
  const dots = { ...stored };
  for (const entry of pending) {
    if (entry.name !== 'vote:cast' || entry.body.ballotId !== ballotId || entry.body.for !== forId) continue;
    dots[entry.body.themeId] = entry.body.dots;
  }
  return dots;
}

/** Dots that are not placed yet. */
export function dotsLeft(ballot: BoardBallot, dots: Record<string, number>): number {
  return ballot.dots - Object.values(dots).reduce((sum, count) => sum + count, 0);
}

/** Why no more can be put on a theme; undefined when one can. */
export function whyNoMore(
  t: Translate,
  ballot: BoardBallot,
  dots: Record<string, number>,
  themeId: string,
): string | undefined {
  if ((dots[themeId] ?? 0) >= ballot.perTheme) {
    return t('room.vote.most', { count: ballot.perTheme });
  }
  if (dotsLeft(ballot, dots) <= 0) return t('room.vote.used');
  return undefined;
}

/** The ballot of a stage that matters now: the open one, else one that is closed, else one that is counted. */
export function currentBallot(ballots: readonly BoardBallot[], stageId: string): BoardBallot | undefined {
  const own = ballots.filter((ballot) => ballot.stageId === stageId);
  return (
    own.find(({ status }) => status === 'open') ??
    own.find(({ status }) => status === 'closed') ??
    own.findLast(({ status }) => status === 'counted')
  );
}
