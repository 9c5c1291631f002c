import { expect, test } from 'vitest';
import { countText, firstWords, placeText } from '../../../../client/text/count.ts';

test('the first words end at a word', () => {
  expect(firstWords('Short')).toBe('Short');
  expect(firstWords('  Nobody told\nmy family which day I would go home ')).toBe(
    'Nobody told my family which day…',
  );
  expect(firstWords('x'.repeat(50))).toBe(`${'x'.repeat(32)}…`);
});

test('counts and places read as people say them', () => {
  expect([countText(1, 'note'), countText(0, 'note'), countText(2, 'person', 'people')]).toEqual([
    '1 note',
    '0 notes',
    '2 people',
  ]);
  expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 111].map(placeText).join(' ')).toBe(
    '1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 111th',
  );
});
