import type { RoomStage } from '#shared/document/room.ts';
import { inOrder } from '#shared/domain/order.ts';
import { expectedEnd, minutesBehind, type TimedStage } from '#shared/domain/schedule.ts';
import type { Timer } from '#shared/domain/workshop.ts';
import { useOne, useRows } from '../../../state/documents.ts';
import { useNow } from '../../../state/time.ts';

/** A step with its words and its times. */
export type PacedStage = RoomStage & TimedStage;

/** How the workshop stands in time. Times are milliseconds since 1970. */
export interface Pace {
  stages: readonly PacedStage[];
  timer: Timer;
  now: number;
  /** The end that was planned; null before the workshop has started. */
  plannedAt: number | null;
  /** When it will end if nothing is cut. */
  endsAt: number;
  /** Whole minutes behind the plan, 0 when in time. */
  behind: number;
}

/** Being a little late is nothing to say. */
const worthSaying = 3;

/** Whether the workshop is so late that something may be done about it. */
export function isLate({ behind }: Pick<Pace, 'behind'>): boolean {
  return behind >= worthSaying;
}

const noTimer: Timer = { endsAt: null, remainingMs: null };

/** Reads plan, timer and clock together. */
export function usePace(): Pace {
  const times = useRows('desk', 'stages');
  const stages = inOrder(useRows('room', 'stages')).flatMap((stage) => {
    const own = times.find(({ id }) => id === stage.id);
    return own ? [{ ...stage, ...own }] : [];
  });
  const plannedAt = useOne('desk', 'plan')?.endsAt ?? null;
  const timer = useOne('room', 'timer') ?? noTimer;
  const now = useNow();
  const endsAt = expectedEnd(stages, timer, now);
  return { stages, timer, now, plannedAt, endsAt, behind: minutesBehind(endsAt, plannedAt) };
}
