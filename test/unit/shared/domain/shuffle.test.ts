import { expect, test } from 'vitest';
import { shuffled } from '#shared/domain/shuffle.ts';
import { seededChance } from '../../../support/chance.ts';

test('a shuffle keeps every item once and leaves the input alone', () => {
  const items = [1, 2, 3, 4, 5];
  const chance = seededChance(4);
  const result = shuffled(items, () => chance.random());
  expect(result.toSorted((one, other) => one - other)).toEqual([1, 2, 3, 4, 5]);
  expect(items).toEqual([1, 2, 3, 4, 5]);
  expect(shuffled([], () => 0)).toEqual([]);
});

test('every order is about equally likely', () => {
  const chance = seededChance(7);
  const counts = new Map<string, number>();
  for (let n = 0; n < 6000; n += 1) {
    const order = shuffled('abc', () => chance.random()).join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(6);
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
});
