import { useCallback, useSyncExternalStore } from 'react';
import type { Timer } from '#shared/domain/workshop.ts';
import { useOwnLine } from './workshop-provider.tsx';

/** Twice a second, so that no second is skipped on the screen. */
const tickMs = 500;

/** The server's clock, milliseconds since 1970 in steps of half a second, kept moving while `running`. */
export function useNow(running = true): number {
  const line = useOwnLine();
  const subscribe = useCallback(
    (listener: () => void) => {
      if (!running) return () => undefined;
      const timer = setInterval(listener, tickMs);
      return () => clearInterval(timer);
    },
    [running],
  );
  return useSyncExternalStore(subscribe, () => Math.floor(line.now() / tickMs) * tickMs);
}

/** What is left of the countdown, never below 0; null where there is none. */
export function useCountdown(timer: Timer | undefined): { remainingMs: number | null; running: boolean } {
  const endsAt = timer?.endsAt ?? null;
  const running = endsAt !== null;
  const now = useNow(running);
  return { remainingMs: running ? Math.max(0, endsAt - now) : (timer?.remainingMs ?? null), running };
}
