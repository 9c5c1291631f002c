import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { limits } from '../../../../shared/domain/limits.ts';
import { createBatchWindow } from '../../../../server/rooms/batch-window.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('on a quiet day every batch begins at once', () => {
  const window = createBatchWindow(() => Date.now());
  for (let batch = 0; batch < 3; batch += 1) {
    expect(window.next()).toBeUndefined();
    vi.advanceTimersByTime(limits.batchEveryMs);
  }
});

test('where commands come fast a batch waits for what is left of the window, and no longer', async () => {
  const window = createBatchWindow(() => Date.now());
  expect(window.next()).toBeUndefined();
  vi.advanceTimersByTime(3);
  const began: string[] = [];
  void window.next()?.then(() => began.push('second'));
  await vi.advanceTimersByTimeAsync(limits.batchEveryMs - 4);
  expect(began).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(began).toEqual(['second']);
  // The window is counted from the beginning of the second.
  void window.next()?.then(() => began.push('third'));
  await vi.advanceTimersByTimeAsync(limits.batchEveryMs - 1);
  expect(began).toEqual(['second']);
  await vi.advanceTimersByTimeAsync(1);
  expect(began).toEqual(['second', 'third']);
});

test('the window is twice as long as the last batch took', async () => {
  const window = createBatchWindow(() => Date.now());
  void window.next();
  vi.advanceTimersByTime(2);
  window.ended();
  let began = false;
  void window.next()?.then(() => (began = true));
  await vi.advanceTimersByTimeAsync(1);
  expect(began).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(began).toBe(true);
});

test('a slow disk makes nobody wait longer than the longest window', () => {
  const window = createBatchWindow(() => Date.now());
  void window.next();
  vi.advanceTimersByTime(limits.batchEveryMs - 1);
  window.ended();
  expect(window.next()).toBeInstanceOf(Promise);
  const slow = createBatchWindow(() => Date.now());
  void slow.next();
  vi.advanceTimersByTime(limits.batchEveryMs * 5);
  slow.ended();
  expect(slow.next()).toBeUndefined();
});

test('rooms that share a window begin together, whenever within it they ask', async () => {
  const window = createBatchWindow(() => Date.now());
  expect(window.next()).toBeUndefined();
  const began: number[] = [];
  for (const room of [1, 2, 3]) {
    vi.advanceTimersByTime(2);
    void window.next()?.then(() => began.push(room));
  }
  await vi.advanceTimersByTimeAsync(limits.batchEveryMs - 7);
  expect(began).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(began).toEqual([1, 2, 3]);
  vi.advanceTimersByTime(limits.batchEveryMs);
  expect(window.next()).toBeUndefined();
});
