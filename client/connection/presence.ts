import { watchGestures } from './gestures.ts';

export interface PresenceNeeds {
  /** Where the person's doings are seen; undefined where there is no page. */
  page: EventTarget | undefined;
  /** Tells the server that the person is here; false when it could not be told. */
  tell: () => boolean;
  /** Nobody did anything for the time after which this device forgets. */
  idle: () => void;
  now: () => number;
  /** Calls later; the function cancels. */
  later: (call: () => void, ms: number) => () => void;
}

/** Whether somebody is at the page. */
export interface Presence {
  /** From now on this device forgets after so long without a doing; null never. */
  forgetAfter(ms: number | null): void;
  close(): void;
}

/** The server is told at most this often. */
const tellEveryMs = 60_000;

/** Sees whether somebody is at the page: the server is told of it, and without it a shared device forgets, online or not. */
export function watchPresence({ page, tell, idle, now, later }: PresenceNeeds): Presence {
  let seenAt = now();
  let toldAt = Number.NEGATIVE_INFINITY;
  let afterMs: number | null = null;
  let cancel: (() => void) | undefined;

  const look = () => {
    cancel = undefined;
    if (afterMs === null) return;
    const leftMs = seenAt + afterMs - now();
    if (leftMs <= 0) idle();
    else cancel = later(look, leftMs);
  };
  const seen = () => {
    seenAt = now();
    if (seenAt - toldAt >= tellEveryMs && tell()) toldAt = seenAt;
  };
  const stop = page && watchGestures(page, seen);
  return {
    forgetAfter(ms) {
      afterMs = ms;
      cancel?.();
      look();
    },
    close() {
      cancel?.();
      stop?.();
    },
  };
}
