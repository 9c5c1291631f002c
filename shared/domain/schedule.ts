import { inOrder } from './order.ts';
import type { Id } from './ids.ts';
import type { Stage } from './stage.ts';
import type { Timer } from './workshop.ts';

const minuteMs = 60_000;
/** No stage is cut below this, nor below a third of what was planned for it. */
const fewestMinutes = 5;

/** A stage as far as time goes. `plannedMinutes` and `openedAt` are the desk's. */
export type TimedStage = Pick<
  Stage,
  'id' | 'kind' | 'minutes' | 'plannedMinutes' | 'position' | 'status' | 'openedAt'
>;

/** The planned end of a workshop whose stages all begin now, one after the other. Milliseconds since 1970. */
export function plannedEnd(stages: Iterable<Pick<Stage, 'minutes'>>, now: number): number {
  let minutes = 0;
  for (const stage of stages) minutes += stage.minutes;
  return now + minutes * minuteMs;
}

/**
 * When the workshop will end if nothing is cut: what is left of the open stage by its timer, and all of the stages that
 * wait after where it is now. Stages that were passed over are not counted. Milliseconds since 1970.
 */
export function expectedEnd(stages: Iterable<TimedStage>, timer: Timer, now: number): number {
  const ordered = inOrder(stages);
  const open = ordered.find((stage) => stage.status === 'open');
  const waiting = waitingStages(ordered).reduce((sum, stage) => sum + stage.minutes, 0) * minuteMs;
  return (open ? endOfOpen(open, timer, now) : now) + waiting;
}

/** Whole minutes behind the plan, 0 when in time or where there is no plan. Under half a minute is in time. */
export function minutesBehind(end: number, plannedEndsAt: number | null): number {
  if (plannedEndsAt === null) return 0;
  return Math.max(0, Math.round((end - plannedEndsAt) / minuteMs));
}

/** A way to catch up: new minutes for stages, and how many minutes they save together. */
export interface Shortening {
  stages: { stageId: Id; minutes: number }[];
  saves: number;
}

/**
 * What could be shortened to save so many minutes, or as many as there are: of the stages that wait, in proportion to
 * what each can give. Never a break, a closed or the open stage, and none below a third of its planned minutes or 5.
 */
export function shortening(stages: Iterable<TimedStage>, minutes: number): Shortening {
  const slack = waitingStages(inOrder(stages))
    .filter(canShorten)
    .map((stage) => ({ stage, spare: Math.max(0, stage.minutes - shortestMinutes(stage)) }))
    .filter(({ spare }) => spare > 0);
  const all = slack.reduce((sum, { spare }) => sum + spare, 0);
  const wanted = Math.min(Math.max(0, Math.ceil(minutes)), all);
  // Each gives its share of what is still wanted, of what is still to give: rounding never adds up to more or less.
  let left = wanted;
  let spareLeft = all;
  const cuts = slack.map(({ stage, spare }) => {
    const cut = Math.round((left * spare) / spareLeft);
    left -= cut;
    spareLeft -= spare;
    return { stageId: stage.id, minutes: stage.minutes - cut, cut };
  });
  return {
    stages: cuts
      .filter(({ cut }) => cut > 0)
      .map(({ stageId, minutes: kept }) => ({ stageId, minutes: kept })),
    saves: wanted,
  };
}

/** Says whether minutes may be taken off a stage at all: it waits, and is no break. */
export function canShorten({ kind, status }: Pick<Stage, 'kind' | 'status'>): boolean {
  return status === 'waiting' && kind !== 'break';
}

/** The fewest minutes a stage may be cut to. One that is shorter already stays as it is. */
export function shortestMinutes({
  minutes,
  plannedMinutes,
}: Pick<Stage, 'minutes' | 'plannedMinutes'>): number {
  return Math.min(minutes, Math.max(fewestMinutes, Math.ceil(plannedMinutes / 3)));
}

/** Stages that wait and come after where the workshop is: the open stage, or else the last one that was closed. */
function waitingStages(ordered: readonly TimedStage[]): TimedStage[] {
  const open = ordered.findIndex((stage) => stage.status === 'open');
  const here = open === -1 ? ordered.findLastIndex((stage) => stage.status === 'closed') : open;
  return ordered.slice(here + 1).filter((stage) => stage.status === 'waiting');
}

/** A stage whose time is over ends now at the earliest; a timer that never ran counts from the opening. */
function endOfOpen(stage: TimedStage, timer: Timer, now: number): number {
  if (timer.endsAt !== null) return Math.max(now, timer.endsAt);
  if (timer.remainingMs !== null) return now + timer.remainingMs;
  return Math.max(now, (stage.openedAt ?? now) + stage.minutes * minuteMs);
}
