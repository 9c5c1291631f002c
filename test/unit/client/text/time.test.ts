import { expect, test } from 'vitest';
import { clockText, dateText } from '../../../../client/text/time.ts';

test('the clock on the wall shows minutes and seconds', () => {
  expect([0, 1, 59_000, 60_000, 605_500].map(clockText)).toEqual(['0:00', '0:01', '0:59', '1:00', '10:06']);
});

test('a calendar date is written out, anything else is left alone', () => {
  expect(dateText('2026-11-30')).toBe('Monday, 30 November 2026');
  expect(dateText('')).toBe('');
});
