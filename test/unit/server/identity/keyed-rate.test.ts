import { expect, test } from 'vitest';
import { createKeyedRate } from '../../../../server/identity/keyed-rate.ts';
import { limits } from '../../../../shared/domain/limits.ts';
import { fakeClock } from '../../../support/clock.ts';

test('each key has its own tokens, and they come back with time', () => {
  const clock = fakeClock();
  const rate = createKeyedRate({ burst: 2, perSecond: 1 }, () => clock.now());
  expect([rate('a'), rate('a'), rate('a'), rate('b')]).toEqual([true, true, false, true]);
  clock.advance(1_000);
  expect([rate('a'), rate('a')]).toEqual([true, false]);
});

test('a key that is still asked with is remembered, however many others come; one that fell silent is forgotten', () => {
  const rate = createKeyedRate({ burst: 1, perSecond: 0 }, () => 0);
  expect([rate('flood'), rate('silent')]).toEqual([true, true]);
  for (let other = 0; other < limits.countedKeys - 1; other += 1) {
    expect(rate(`other${other}`)).toBe(true);
    expect(rate('flood')).toBe(false);
  }
  expect(rate('silent')).toBe(true);
});
