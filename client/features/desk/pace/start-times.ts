import { inOrder } from '#shared/domain/order.ts';
import { expectedEnd, type TimedStage } from '#shared/domain/schedule.ts';
import type { Timer } from '#shared/domain/workshop.ts';

/** When each step that still waits will begin if nothing is cut, by its id. Milliseconds since 1970. */
export function startTimes(
  stages: readonly TimedStage[],
  timer: Timer,
  now: number,
): ReadonlyMap<string, number> {
  const ordered = inOrder(stages);
  const reached = ordered.findLastIndex(({ status }) => status !== 'waiting');
  return new Map(
    ordered.flatMap((stage, index) =>
      // It begins when all before it have ended.
      index > reached ? [[stage.id, expectedEnd(ordered.slice(0, index), timer, now)] as const] : [],
    ),
  );
}
