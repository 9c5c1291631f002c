import { expect, test } from 'vitest';
import { placeAfterDrop } from '../../../../../../client/features/desk/agenda/place.ts';

test.each([
  ['a', 'c', false, 1],
  ['a', 'c', true, 2],
  ['d', 'a', false, 0],
  ['d', 'a', true, 1],
  ['b', 'b', true, 1],
])('%s dropped at %s (after: %s) comes to stand at place %i', (moved, target, after, place) => {
  expect(placeAfterDrop(['a', 'b', 'c', 'd'], moved, target, after)).toBe(place);
});
