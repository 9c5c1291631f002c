import { syncBuiltinESMExports } from 'node:module';
import zlib from 'node:zlib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPackedStates } from '../../../../server/realtime/packed-states.ts';

let compressions = 0;
beforeEach(() => {
  compressions = 0;
  const { deflateRaw } = zlib;
  vi.spyOn(zlib, 'deflateRaw').mockImplementation((...args) => {
    compressions += 1;
    Reflect.apply(deflateRaw, zlib, args);
  });
  syncBuiltinESMExports();
});
afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

test('a state is compressed once, however many ask while that is under way and after it', async () => {
  const states = createPackedStates();
  const update = Uint8Array.from({ length: 32 * 1_024 }, (_, index) => index % 251);
  expect([1, 2, 3].map(() => states.of(update))).toEqual([undefined, undefined, undefined]);
  await expect.poll(() => states.of(update)).toBeDefined();
  expect(zlib.inflateRawSync(states.of(update) ?? '')).toEqual(Buffer.from(update));
  expect(compressions).toBe(1);
});

test('what is hardly longer than its compression is sent as it is', async () => {
  const states = createPackedStates();
  for (const length of [0, 4_095]) expect(states.of(new Uint8Array(length))).toBeUndefined();
  expect(compressions).toBe(0);
  const long = new Uint8Array(4_096);
  await expect.poll(() => states.of(long)).toBeDefined();
});
