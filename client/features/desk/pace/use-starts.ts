import { startTimes } from './start-times.ts';
import { usePace } from './use-pace.ts';

/** When each step that still waits will begin, by its id. Milliseconds since 1970. */
export function useStarts(): ReadonlyMap<string, number> {
  const { stages, timer, now } = usePace();
  return startTimes(stages, timer, now);
}
