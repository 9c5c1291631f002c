import type { Clock } from '../../server/rooms/contract.ts';

/** A clock that stands still until a test moves it. */
export interface FakeClock extends Clock {
  /** Moves time forward and makes the calls that fall due, in order. */
  advance(ms: number): void;
}

/** Starts at noon on 14 May 2026, UTC. */
export function fakeClock(start = Date.UTC(2026, 4, 14, 12)): FakeClock {
  let now = start;
  let calls: { time: number; call: () => void }[] = [];
  return {
    now: () => now,
    at(time, call) {
      const entry = { time, call };
      calls.push(entry);
      return () => {
        calls = calls.filter((other) => other !== entry);
      };
    },
    advance(ms) {
      const end = now + ms;
      for (;;) {
        const next = calls.filter(({ time }) => time <= end).sort((a, b) => a.time - b.time)[0];
        if (!next) break;
        calls = calls.filter((other) => other !== next);
        now = Math.max(now, next.time);
        next.call();
      }
      now = end;
    },
  };
}
