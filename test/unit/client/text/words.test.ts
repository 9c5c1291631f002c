import { expect, test } from 'vitest';
import { placeIn } from '../../../../client/text/count.ts';
import { refusal } from '../../../../client/text/refusals.ts';
import { timeLeft } from '../../../../client/text/time.ts';
import { englishWords } from '../../../support/words.ts';

const t = await englishWords('room');

test('words come from the catalogues, with their placeholders filled in', () => {
  expect(t('room.between.next', { stage: 'Vote' })).toBe('Next comes: Vote.');
  expect(refusal(t, 'conflict')).toBe(
    'Someone else changed this at the same time. Look at it again and then try once more.',
  );
});

test.each([
  [0, 'Time is up. Finish in your own time.'],
  [1, 'Less than a minute left'],
  [60_000, '1 minute left'],
  [600_000, '10 minutes left'],
])('%i ms are read as "%s"', (ms, words) => {
  expect(timeLeft(t, ms)).toBe(words);
});

test('places read as people say them', () => {
  expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 111].map((place) => placeIn(t, place)).join(' ')).toBe(
    '1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 111th',
  );
});
