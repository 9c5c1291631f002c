import { expect, test } from 'vitest';
import { createTokenBucket } from '../../../../server/identity/token-bucket.ts';
import { fakeClock } from '../../../support/clock.ts';

test('a burst is served, then as many a second as the rate allows, never more than a burst', () => {
  const clock = fakeClock();
  const take = createTokenBucket({ burst: 3, perSecond: 2 }, () => clock.now());
  const taken = () => [take(), take(), take(), take()].filter(Boolean).length;
  expect(taken()).toBe(3);
  expect(taken()).toBe(0);
  clock.advance(500);
  expect(taken()).toBe(1);
  clock.advance(60_000);
  expect(taken()).toBe(3);
});

test('a clock that is set back gives nothing away and takes nothing', () => {
  let now = 10_000;
  const take = createTokenBucket({ burst: 2, perSecond: 1 }, () => now);
  take();
  now = 0;
  expect([take(), take()]).toEqual([true, false]);
  now = 1_000;
  expect(take()).toBe(true);
});
