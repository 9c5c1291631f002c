import { expect, test } from 'vitest';
import type { BoardNote, BoardTheme } from '#shared/document/board.ts';
import { sectionsOf, stepWithin } from '../../../../client/board/sections.ts';

function note(id: string, themeId: string | null, rank: number, themeOrder = 0): BoardNote {
  return {
    id,
    stageId: 's',
    text: id,
    language: null,
    rank,
    themeId,
    themeOrder,
    writtenFor: false,
    group: null,
    name: null,
    version: 1,
  };
}

function theme(id: string, position: number): BoardTheme {
  return { id, title: id, summary: '', position, version: 1 };
}

function outline(notes: BoardNote[], themes: BoardTheme[]) {
  return sectionsOf(notes, themes).map(({ theme, notes }) => [
    theme?.id ?? null,
    ...notes.map(({ id }) => id),
  ]);
}

test('unsorted notes come first in the order of reveal, then themes with their own order', () => {
  const notes = [
    note('a', 't2', 0.1, 1),
    note('b', 't2', 0.2, 0),
    note('c', null, 0.9),
    note('d', null, 0.3),
  ];
  expect(outline(notes, [theme('t2', 1), theme('t1', 0)])).toEqual([
    [null, 'd', 'c'],
    ['t1'],
    ['t2', 'b', 'a'],
  ]);
});

test('a note whose theme is not there is unsorted', () => {
  expect(outline([note('a', 'gone', 0.5)], [])).toEqual([[null, 'a']]);
});

test('the order does not depend on how notes and themes arrive', () => {
  const notes = [note('a', 't', 0.5), note('b', 't', 0.5), note('c', null, 0.5), note('d', null, 0.5)];
  const themes = [theme('t', 0), theme('u', 0)];
  expect(outline(notes.toReversed(), themes.toReversed())).toEqual(outline(notes, themes));
});

test('one place earlier or later within a theme, until either end', () => {
  const [loose, section] = sectionsOf(
    [
      note('a', 't', 0, 0),
      note('b', 't', 0, 1),
      note('c', 't', 0, 2),
      note('d', null, 0),
      note('e', null, 1),
    ],
    [theme('t', 0)],
  );
  if (!loose || !section) throw new Error('there are two sections');
  expect(stepWithin(section, 'a', -1)).toBeUndefined();
  expect(stepWithin(section, 'a', 1)).toBe('c');
  expect(stepWithin(section, 'b', -1)).toBe('a');
  expect(stepWithin(section, 'b', 1)).toBeNull();
  expect(stepWithin(section, 'c', 1)).toBeUndefined();
  expect(stepWithin(loose, 'd', 1)).toBeUndefined();
});
