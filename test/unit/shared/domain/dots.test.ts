import { expect, test } from 'vitest';
import { dotsFor } from '#shared/domain/dots.ts';

test('five dots and two on a theme', () => {
  expect(dotsFor({}, 5)).toEqual({ dots: 5, perTheme: 2 });
});

test('three dots and one on a theme with four themes or fewer', () => {
  expect(dotsFor({ dots: null, perTheme: null }, 4)).toEqual({ dots: 3, perTheme: 1 });
});

test('the stage decides otherwise', () => {
  expect(dotsFor({ dots: 10, perTheme: 4 }, 5)).toEqual({ dots: 10, perTheme: 4 });
  expect(dotsFor({ dots: 1 }, 9)).toEqual({ dots: 1, perTheme: 1 });
});

test('with few themes there is a dot less than themes, so that people choose', () => {
  expect(dotsFor({}, 3)).toEqual({ dots: 2, perTheme: 1 });
  expect(dotsFor({}, 2)).toEqual({ dots: 1, perTheme: 1 });
  expect(dotsFor({ perTheme: 2 }, 2)).toEqual({ dots: 3, perTheme: 2 });
});

test('nobody gets a dot that they could not use', () => {
  expect(dotsFor({}, 1)).toEqual({ dots: 1, perTheme: 1 });
  expect(dotsFor({ dots: 10, perTheme: 4 }, 2)).toEqual({ dots: 8, perTheme: 4 });
});
