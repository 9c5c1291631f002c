import { expect, test } from 'vitest';
import { changesBetween, held } from '../../../../client/board/held.ts';

const note = (id: string, themeId: string | null = null, themeOrder = 0) => ({
  id,
  themeId,
  themeOrder,
  version: 1,
});
const theme = (id: string, position: number) => ({ id, position, version: 1 });

test('a new note waits, and one that was taken away does not stay', () => {
  expect(held([note('a'), note('new')], new Set(['a', 'gone']))).toEqual([note('a')]);
});

test('as long as nothing waits the notes are the same array, so that nothing is drawn anew', () => {
  const notes = [note('a')];
  expect(held(notes, new Set(['a', 'b']))).toBe(notes);
});

test('what came, went, moved or changed while updates were paused is counted', () => {
  const before = { notes: [note('a'), note('b'), note('c', 't')], themes: [theme('t', 0), theme('u', 1)] };
  expect(changesBetween(before, before)).toBe(0);
  const after = {
    notes: [note('a', 't'), note('c', 't', 1), note('d')],
    themes: [theme('t', 0), { ...theme('u', 1), version: 2 }],
  };
  expect(changesBetween(before, after)).toBe(5);
});
