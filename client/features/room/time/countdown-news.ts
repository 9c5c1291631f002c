/** The moments of a countdown that are said aloud. Between them it is quiet. */
export type Moment = 'start' | 'half' | 'minute' | 'end';

/** A countdown as it was last looked at: whose it is, how long it is in all, and what was left. Milliseconds. */
export interface Seen {
  stageId: string;
  lengthMs: number;
  leftMs: number;
}

const minuteMs = 60_000;

/** A jump of at least this much is time that somebody added, not a clock that was set right. */
const addedMs = 5_000;

/**
 * Looks at the countdown of a stage once more. `leftMs` is null while there is none, `plannedMs` is how long the stage
 * was meant to last, for somebody who comes in the middle. Says which moment has come since `before`; after a long
 * sleep only the last of them. Time that is added makes the countdown longer and moves its half.
 */
export function lookAgain(
  before: Seen | undefined,
  stageId: string,
  leftMs: number | null,
  plannedMs: number,
): { seen: Seen | undefined; moment: Moment | undefined } {
  if (leftMs === null) return { seen: undefined, moment: undefined };
  if (before?.stageId !== stageId) {
    const seen = { stageId, lengthMs: Math.max(leftMs, plannedMs), leftMs };
    return { seen, moment: leftMs > 0 ? 'start' : undefined };
  }
  const jump = leftMs - before.leftMs;
  const seen = { stageId, lengthMs: before.lengthMs + (jump >= addedMs ? jump : 0), leftMs };
  return { seen, moment: momentBetween(before.leftMs, seen) };
}

function momentBetween(beforeMs: number, { leftMs, lengthMs }: Seen): Moment | undefined {
  const passed = (markMs: number) => beforeMs > markMs && leftMs <= markMs;
  if (passed(0)) return 'end';
  if (passed(minuteMs)) return 'minute';
  // Of a very short countdown the half and the last minute would be said almost together.
  const half = lengthMs / 2;
  return half >= 2 * minuteMs && passed(half) ? 'half' : undefined;
}
