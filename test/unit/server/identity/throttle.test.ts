import { expect, test } from 'vitest';
import { limits } from '../../../../shared/domain/limits.ts';
import { createThrottle } from '../../../../server/identity/throttle.ts';
import { fakeClock } from '../../../support/clock.ts';

const fakeNow = () => 0;

test('after ten failures in a minute a key has to wait, and others do not', () => {
  const clock = fakeClock();
  const throttle = createThrottle(() => clock.now());
  for (let count = 0; count < 10; count += 1) expect(throttle.begin(['a'])).toBe(true);
  expect(throttle.begin(['a'])).toBe(false);
  expect(throttle.begin(['b', 'a'])).toBe(false);
  expect(throttle.begin(['b'])).toBe(true);
  clock.advance(60_000);
  expect(throttle.begin(['a'])).toBe(true);
});

test('successes do not count', () => {
  const throttle = createThrottle(fakeNow);
  for (let count = 0; count < 50; count += 1) {
    expect(throttle.begin(['a'])).toBe(true);
    throttle.succeed(['a']);
  }
});

test('many attempts at once cannot slip through: each counts from its beginning', () => {
  const throttle = createThrottle(fakeNow);
  const begun = Array.from({ length: 20 }, () => throttle.begin(['a']));
  expect(begun.filter(Boolean)).toHaveLength(limits.failures);
});

test('being refused does not make the wait longer', () => {
  const clock = fakeClock();
  const throttle = createThrottle(() => clock.now());
  for (let count = 0; count < limits.failures; count += 1) throttle.begin(['a']);
  clock.advance(59_000);
  expect(throttle.begin(['a'])).toBe(false);
  clock.advance(1_000);
  expect(throttle.begin(['a'])).toBe(true);
});
