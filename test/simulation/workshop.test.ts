import { afterAll, expect, onTestFinished, test } from 'vitest';
import { openMemoryStorage } from '../../server/storage/memory-storage.ts';
import { commands } from '../../shared/protocol/registry.ts';
import { liveThrough, type Seen } from './history.ts';

/** `npm run soak` lives through a hundred times as many. */
const histories = 200;
const people = 8;
const steps = 80;
const together = 20;

const seen: Seen[] = [];

test.each(Array.from({ length: histories / together }, (_, index) => 1_000 + index * together))(
  'seeds from %i: after a storm of faults everybody has the same, and nothing is lost',
  async (first) => {
    const kept = openMemoryStorage();
    onTestFinished(() => kept.close());
    for (let seed = first; seed < first + together; seed += 1) {
      try {
        const lived = await liveThrough(seed, { people, steps, kept });
        expect(lived.accepted).toBeGreaterThan(10);
        seen.push(lived);
      } catch (error) {
        throw new Error(`the history of seed ${seed}`, { cause: error });
      }
    }
  },
);

afterAll(() => {
  const names = new Set(seen.flatMap((one) => [...one.names]));
  expect(Object.keys(commands).filter((name) => !names.has(name))).toEqual([]);
  for (const fault of ['before', 'after', 'race', 'slow', 'load'])
    expect(seen.filter((one) => (one.faults[fault] ?? 0) > 0).length, fault).toBeGreaterThan(histories / 10);
  for (const what of ['notes', 'counted', 'translations'] as const)
    expect(seen.filter((one) => one[what] > 0).length, what).toBeGreaterThan(histories / 10);
});
