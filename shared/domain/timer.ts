import type { Timer } from './workshop.ts';

/** A timer that neither runs nor waits. */
export const noTimer: Timer = { endsAt: null, remainingMs: null };

/** Runs for so many minutes from now. */
export function startTimer(minutes: number, now: number): Timer {
  return { endsAt: now + minutes * 60_000, remainingMs: null };
}

/** Holds a running timer; another stays as it is. Time that is over stays over: nothing goes below zero. */
export function pauseTimer(timer: Timer, now: number): Timer {
  return timer.endsAt === null ? timer : { endsAt: null, remainingMs: Math.max(0, timer.endsAt - now) };
}

/** Lets a held timer run on; another stays as it is. */
export function resumeTimer(timer: Timer, now: number): Timer {
  return timer.remainingMs === null ? timer : { endsAt: now + timer.remainingMs, remainingMs: null };
}

/** Holds a running timer while the workshop is paused; one that was held by hand already stays as it is. */
export function holdForPause(timer: Timer, now: number): Timer {
  return timer.endsAt === null ? timer : { ...pauseTimer(timer, now), runsOn: true };
}

/** Lets a timer run on that a pause of the workshop held; one that was held by hand before stays held. */
export function releaseFromPause(timer: Timer, now: number): Timer {
  return timer.runsOn ? resumeTimer(timer, now) : timer;
}

/** Adds minutes: to what is left, or from now when the time is over. A timer that was never started starts. */
export function extendTimer(timer: Timer, minutes: number, now: number): Timer {
  if (timer.remainingMs !== null) return { endsAt: null, remainingMs: timer.remainingMs + minutes * 60_000 };
  return startTimer(minutes, Math.max(now, timer.endsAt ?? now));
}
