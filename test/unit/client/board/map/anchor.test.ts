import { expect, test } from 'vitest';
import { anchorOf, rectOf } from '../../../../../client/board/map/anchor.ts';
import { layOut } from '../../../../../client/board/map/layout.ts';
import { section } from './board.ts';

const sizes = { rem: 16, rtl: false, heightOf: () => 80, headOf: () => 40 };
const before = layOut([section(null, 'a', 'b'), section('t', 'c', 'd')], sizes);
const around = (noteId: string) => rectOf(before, noteId) ?? { x: 0, y: 0, width: 0, height: 0 };

test('the note in the middle of the view holds the map, unless it is the one that went elsewhere', () => {
  expect(anchorOf(before, before, around('c'), undefined)).toBe('c');
  const after = layOut([section(null, 'a', 'b', 'c'), section('t', 'd')], sizes);
  expect(anchorOf(before, after, around('c'), undefined)).toBe('d');
});

test('the note that has focus holds the map while it is in sight', () => {
  const { width, height } = before;
  expect(anchorOf(before, before, { x: 0, y: 0, width, height }, 'a')).toBe('a');
  expect(anchorOf(before, before, around('c'), 'a')).toBe('c');
});

test('without a note that stays nothing holds the map', () => {
  expect(anchorOf(before, layOut([section('t', 'x')], sizes), around('c'), undefined)).toBeUndefined();
});
