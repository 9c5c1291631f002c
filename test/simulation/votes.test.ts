import { expect, test } from 'vitest';
import { isLinearizable } from './linearizable.ts';
import { castAtOnce, castOn, keyOf } from './votes.ts';

const storms = 20;

test('votes cast at once, on a ballot that closes, while the disk fails, all happened in some order', async () => {
  let [accepted, refused] = [0, 0];
  for (let seed = 1; seed <= storms; seed += 1) {
    const storm = await castAtOnce(seed, 4, 3, 4);
    expect(storm.linearizable, `seed ${seed}`).toBe(true);
    accepted += storm.accepted;
    refused += storm.refused;
  }
  expect(accepted).toBeGreaterThan(storms * 10);
  expect(refused).toBeGreaterThan(storms * 3);
});

const rules = { dots: 3, perTheme: 3 };
const nothing = { over: false, dots: new Map<string, number>() };
const cast = (began: number, ended: number, themeId: string, dots: number, ok: boolean) => ({
  began,
  ended,
  apply: (board: typeof nothing) =>
    castOn(board, { voter: 'ann', themeId, dots }, ok ? { ok } : { ok, code: 'limit-reached' }, rules) as
      | typeof nothing
      | undefined,
});

test.each<[string, boolean, ReturnType<typeof cast>[]]>([
  ['two that fit', true, [cast(1, 4, 'a', 2, true), cast(2, 3, 'b', 1, true)]],
  [
    'two that together are too many, both accepted',
    false,
    [cast(1, 4, 'a', 2, true), cast(2, 3, 'b', 2, true)],
  ],
  ['one of them refused', true, [cast(1, 4, 'a', 2, true), cast(2, 3, 'b', 2, false)]],
  [
    'one refused that had ended before the other began',
    false,
    [cast(1, 2, 'a', 2, false), cast(3, 4, 'b', 2, true)],
  ],
])('the check knows %s', (_what, fine, operations) => {
  expect(isLinearizable(operations, nothing, keyOf)).toBe(fine);
});
