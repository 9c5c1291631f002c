import { expect, test } from 'vitest';
import { localText, localTime } from '../../../../../../client/features/desk/agenda/local-time.ts';

test('a planned end comes back from its field as it went in, to the minute', () => {
  const afternoon = new Date(2027, 0, 5, 16, 5).getTime();
  expect(localText(afternoon)).toBe('2027-01-05T16:05');
  expect(localTime(localText(afternoon + 59_000))).toBe(afternoon);
});

test.each(['', '2027-01-05', 'tomorrow', '2027-13-40T16:00'])('“%s” is no planned end', (text) => {
  expect(localTime(text)).toBeNull();
});
