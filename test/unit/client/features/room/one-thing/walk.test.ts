import { expect, test } from 'vitest';
import { standAt } from '../../../../../../client/features/room/one-thing/walk.ts';

const steps = [{ key: 'prompt' }, { key: 'a' }, { key: 'b' }, { key: 'rest' }];

test('steps that come or go before somebody leave them where they are', () => {
  expect(standAt(steps, 'b', 2)).toBe(2);
  expect(standAt([{ key: 'ask' }, ...steps], 'b', 2)).toBe(3);
  expect(standAt(steps.slice(1), 'b', 2)).toBe(1);
});

test('when a step is gone, the one that took its place is shown', () => {
  expect(standAt([{ key: 'prompt' }, { key: 'b' }, { key: 'rest' }], 'a', 1)).toBe(1);
  expect(standAt([{ key: 'prompt' }], 'rest', 3)).toBe(0);
});

test('who comes in begins at the beginning', () => {
  expect(standAt(steps, undefined, 0)).toBe(0);
});
