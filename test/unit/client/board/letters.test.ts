import { expect, test } from 'vitest';
import { themeHue, themeLetter } from '../../../../client/board/letters.ts';

test('every theme has a letter of its own, A to Z and then AA', () => {
  expect([0, 1, 25, 26, 59].map(themeLetter)).toEqual(['A', 'B', 'Z', 'AA', 'BH']);
  expect(new Set(Array.from({ length: 60 }, (_, index) => themeLetter(index))).size).toBe(60);
});

test('there are eight colours, and neighbours never share one', () => {
  const hues = Array.from({ length: 60 }, (_, index) => themeHue(index));
  expect(new Set(hues).size).toBe(8);
  expect(hues.every((hue, index) => hue !== hues[index - 1])).toBe(true);
});
