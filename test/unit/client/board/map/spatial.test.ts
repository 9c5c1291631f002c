import { expect, test } from 'vitest';
import { neighbourOf, type Direction, type Spot } from '../../../../../client/board/map/spatial.ts';

/** Two columns of three, of unequal heights, and one note far to the right. */
const spots: Spot[] = [
  { id: 'a', rect: { x: 0, y: 0, width: 100, height: 50 } },
  { id: 'b', rect: { x: 110, y: 0, width: 100, height: 90 } },
  { id: 'c', rect: { x: 0, y: 100, width: 100, height: 50 } },
  { id: 'd', rect: { x: 110, y: 100, width: 100, height: 50 } },
  { id: 'e', rect: { x: 0, y: 160, width: 100, height: 50 } },
  { id: 'f', rect: { x: 500, y: 0, width: 100, height: 50 } },
];

test.each<[from: string, direction: Direction, to: string | undefined]>([
  ['a', 'right', 'b'],
  ['b', 'right', 'f'],
  ['f', 'left', 'b'],
  ['b', 'left', 'a'],
  ['a', 'down', 'c'],
  ['c', 'down', 'e'],
  ['d', 'up', 'b'],
  ['e', 'up', 'c'],
  ['a', 'left', undefined],
  ['a', 'up', undefined],
  ['e', 'down', undefined],
  ['f', 'right', undefined],
])('from %s to the %s lies %s', (from, direction, to) => {
  expect(neighbourOf(spots, from, direction)?.id).toBe(to);
});

test('every note can be reached from every other with the arrow keys', () => {
  const reached = new Set(['a']);
  for (const from of reached)
    for (const direction of ['left', 'right', 'up', 'down'] as const) {
      const next = neighbourOf(spots, from, direction);
      if (next) reached.add(next.id);
    }
  expect([...reached].toSorted()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
});
