import { expect, test } from 'vitest';
import { viewFor, type Reader } from '../../../../client/board/which-view.ts';

const laptop: Reader = {
  view: 'auto',
  oneThing: false,
  readAloud: false,
  textSize: 'usual',
  spacing: 'usual',
  appearance: 'device',
  width: 1280,
  rem: 16,
  mouse: true,
  sorts: true,
};

test('the map comes first to those who sort with a mouse where there is room', () => {
  expect(viewFor(laptop)).toBe('map');
});

test.each<[who: string, reader: Partial<Reader>]>([
  ['on a phone', { width: 390, mouse: false }],
  ['on a tablet', { width: 1180, mouse: false }],
  ['at 200 % zoom', { width: 640 }],
  ['with the larger letters of the browser', { rem: 20 }],
  ['with large text', { textSize: 'large' }],
  ['with wide spacing', { spacing: 'wide' }],
  ['with strong contrast', { appearance: 'contrast' }],
  ['who listens', { readAloud: true }],
  ['with one thing at a time', { oneThing: true }],
  ['who only reads', { sorts: false }],
])('the list comes first to somebody %s, and the choice is still theirs', (_, reader) => {
  expect(viewFor({ ...laptop, ...reader })).toBe('list');
  expect(viewFor({ ...laptop, ...reader, view: 'map' })).toBe('map');
});

test('who chose the list has the list', () => {
  expect(viewFor({ ...laptop, view: 'list' })).toBe('list');
});
