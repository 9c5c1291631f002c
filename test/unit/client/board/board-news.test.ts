import { expect, test } from 'vitest';
import { boardNews, type BoardSeen } from '../../../../client/board/board-news.ts';
import { englishWords } from '../../../support/words.ts';

const t = await englishWords('board');
const nobody = () => false;

const note = (id: string, themeId: string | null = null) => ({ id, text: `Words of ${id}`, themeId });
const before: BoardSeen = { notes: [note('a'), note('b')], themes: [], ballots: [] };
const after: BoardSeen = {
  notes: [note('a', 't'), note('b', 't'), note('c')],
  themes: [{ id: 't', title: 'Waiting' }],
  ballots: [],
};

const heard = (...boards: [BoardSeen, BoardSeen, ((id: string) => boolean)?]) =>
  boardNews(t, boards[0], boards[1], boards[2] ?? nobody).map(({ key, count, words, detail, place }) => [
    key,
    words(count),
    detail,
    place,
  ]);

test('each change is told where it happened, with the first words of its note', () => {
  expect(heard(before, after)).toEqual([
    ['note-added', '1 new note', 'New note: “Words of c”.', 'none'],
    ['moved:t', '1 moved to Waiting', '“Words of a” moved to Waiting.', 't'],
    ['moved:t', '1 moved to Waiting', '“Words of b” moved to Waiting.', 't'],
    ['theme-added', '1 new theme', 'New theme: Waiting.', undefined],
  ]);
});

test('many at once are told as a number', () => {
  const many = {
    ...before,
    notes: [...before.notes, ...['1', '2', '3', '4', '5', '6'].map((id) => note(id))],
  };
  expect(heard(before, many)).toEqual([['note-added', '6 new notes', undefined, undefined]]);
});

test('what somebody did themself is not told again', () => {
  expect(heard(before, after, (id) => id !== 'b')).toEqual([
    ['moved:t', '1 moved to Waiting', '“Words of b” moved to Waiting.', 't'],
  ]);
});

test('a note that goes is told without its words', () => {
  expect(heard(after, { ...after, notes: [note('a', 't'), note('b', 't')] })).toEqual([
    ['note-gone', '1 note taken away', undefined, undefined],
  ]);
});

test('nothing is told when nothing changed', () => {
  expect(heard(before, before)).toEqual([]);
});
