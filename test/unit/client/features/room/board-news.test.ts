import { expect, test } from 'vitest';
import { boardNews } from '../../../../../client/features/room/board-news.ts';
import { englishWords } from '../../../../support/words.ts';

const t = await englishWords('room');

const empty = { notes: [], themes: [], ballots: [] };
const before = {
  notes: [
    { id: 'a', themeId: null },
    { id: 'b', themeId: null },
  ],
  themes: [],
  ballots: [],
};
const after = {
  notes: [
    { id: 'a', themeId: 't' },
    { id: 'b', themeId: 't' },
    { id: 'c', themeId: null },
  ],
  themes: [{ id: 't' }],
  ballots: [],
};

test('several changes become one sentence', () => {
  expect(boardNews(t, before, after, new Set())).toBe('1 new note. 2 notes moved. 1 new theme.');
});

test('what somebody did themself is not said again', () => {
  expect(boardNews(t, before, after, new Set(['a', 't']))).toBe('1 new note. 1 note moved.');
});

test('nothing is said when nothing changed, or something only went', () => {
  expect(boardNews(t, before, before, new Set())).toBe('');
  expect(boardNews(t, after, empty, new Set())).toBe('');
});
