import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { StorageUnavailable } from '../../../../server/storage/storage.ts';
import { workerLine, type Condition } from '../../../../server/storage/worker-line.ts';

let directory: string;
let cells: Int32Array;
let line: ReturnType<typeof workerLine>;
let told: Condition['kind'][];
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  directory = mkdtempSync(path.join(tmpdir(), 'common-thread-line-'));
  const data = new SharedArrayBuffer(8);
  cells = new Int32Array(data);
  told = [];
  const settings = { path: path.join(directory, 'one.sqlite'), pragmas: [], quietMs: 1_000 };
  const module = new URL('../../../support/dying-thread.ts', import.meta.url);
  line = workerLine(settings, { module, data }, ({ kind }) => told.push(kind));
});
afterEach(async () => {
  await line.end();
  vi.useRealTimers();
  rmSync(directory, { recursive: true });
});

/** The timers are held, so that only the event loop is left to wait with. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
}

const starts = () => Atomics.load(cells, 1);
const refused = () => expect(line.ask({ kind: 'open' })).rejects.toThrow(StorageUnavailable);

test('a thread that does nothing but die is started again after a rest that grows, and refuses meanwhile', async () => {
  Atomics.store(cells, 0, 1);
  await refused();
  // At once it starts again, and dies; then it rests.
  await until(() => starts() === 2 && vi.getTimerCount() === 1);
  await refused();
  expect(starts()).toBe(2);
  vi.advanceTimersByTime(249);
  await refused();
  vi.advanceTimersByTime(1);
  await until(() => starts() === 3 && vi.getTimerCount() === 1);
  vi.advanceTimersByTime(499);
  await refused();
  Atomics.store(cells, 0, 0);
  vi.advanceTimersByTime(1);
  await until(() => starts() === 4);
  expect(await line.ask({ kind: 'open' })).toBeUndefined();
  expect(told).toEqual(['failing']);
});

test('once it is ended it is not started again', async () => {
  await line.ask({ kind: 'open' });
  await line.end();
  expect(line.isRunning()).toBe(false);
  expect(vi.getTimerCount()).toBe(0);
  expect(starts()).toBe(1);
});
