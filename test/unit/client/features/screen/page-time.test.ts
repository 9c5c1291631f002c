import { expect, test } from 'vitest';
import { pagesOf, pageTimeMs } from '../../../../../client/features/screen/page-time.ts';

const piece = (page: number, text: string, heading = false) => ({ page, text, heading });

test('a page stays long enough to be read out, never a blink and never for ever', () => {
  expect(pageTimeMs(0)).toBe(15_000);
  expect(pageTimeMs(60)).toBe(30_000);
  expect(pageTimeMs(5_000)).toBe(90_000);
});

test('a page that goes on with a theme says which', () => {
  const pages = pagesOf(
    [
      piece(0, 'Waiting', true),
      piece(0, 'It was cold.'),
      piece(1, 'Nobody came for hours.'),
      piece(1, 'Going home', true),
      piece(2, 'No taxi.'),
      piece(3, 'Asking', true),
      piece(3, 'Say it again.'),
    ],
    4,
  );
  expect(pages).toEqual([
    { words: 4, moreOf: undefined },
    { words: 6, moreOf: 'Waiting' },
    { words: 2, moreOf: 'Going home' },
    { words: 4, moreOf: undefined },
  ]);
});
