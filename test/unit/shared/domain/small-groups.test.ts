import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { withheldGroups, type GroupAnswers } from '#shared/domain/small-groups.ts';

const answers = (...counts: number[]): GroupAnswers[] =>
  counts.map((answered, index) => ({ groupId: `g${index}`, answered }));

test('groups with enough answers are all shown', () => {
  expect(withheldGroups(answers(5, 9), 5)).toEqual(new Set());
});

test('with two groups, one below the threshold withholds both', () => {
  expect(withheldGroups(answers(4, 12), 5)).toEqual(new Set(['g0', 'g1']));
});

test('with three groups the smallest that could be shown is withheld with the small one', () => {
  expect(withheldGroups(answers(9, 2, 7), 5)).toEqual(new Set(['g1', 'g2']));
});

test('two small groups that have enough answers together need no third', () => {
  expect(withheldGroups(answers(3, 4, 8), 5)).toEqual(new Set(['g0', 'g1']));
});

test('two small groups that together stay below the threshold take a third with them', () => {
  expect(withheldGroups(answers(1, 2, 8, 6), 5)).toEqual(new Set(['g0', 'g1', 'g3']));
});

test('a group whose people did not answer is withheld, and never alone', () => {
  expect(withheldGroups(answers(0, 8, 6), 5)).toEqual(new Set(['g0', 'g2']));
});

test('a single small group is withheld', () => {
  expect(withheldGroups(answers(2), 5)).toEqual(new Set(['g0']));
});

test('groups of one size are taken in the order given', () => {
  expect(withheldGroups(answers(1, 6, 6), 5)).toEqual(new Set(['g0', 'g1']));
});

const rooms = fc.record({
  counts: fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 1, maxLength: 8 }),
  threshold: fc.integer({ min: 3, max: 20 }),
});

test('nothing shown leads to fewer people than the threshold', () => {
  fc.assert(
    fc.property(rooms, ({ counts, threshold }) => {
      const groups = answers(...counts);
      const withheld = withheldGroups(groups, threshold);
      const hidden = groups.filter((group) => withheld.has(group.groupId));
      const shown = groups.filter((group) => !withheld.has(group.groupId));
      for (const group of shown) expect(group.answered).toBeGreaterThanOrEqual(threshold);
      if (hidden.length === 0 || hidden.length === groups.length) return;
      // The total less the groups shown gives exactly the sum of those withheld, and nothing finer.
      expect(hidden.length).toBeGreaterThanOrEqual(2);
      expect(hidden.reduce((sum, group) => sum + group.answered, 0)).toBeGreaterThanOrEqual(threshold);
    }),
  );
});

test('no more groups are withheld than needed', () => {
  fc.assert(
    fc.property(rooms, ({ counts, threshold }) => {
      const groups = answers(...counts);
      const withheld = withheldGroups(groups, threshold);
      const added = groups.filter((group) => withheld.has(group.groupId) && group.answered >= threshold);
      const small = groups.filter((group) => group.answered < threshold);
      const last = Math.max(...added.map((group) => group.answered));
      if (added.length === 0) return;
      const without = [...small, ...added.toSorted((a, b) => a.answered - b.answered).slice(0, -1)];
      const sum = without.reduce((total, group) => total + group.answered, 0);
      expect(without.length < 2 || sum < threshold).toBe(true);
      const shown = groups.filter((group) => !withheld.has(group.groupId));
      for (const group of shown) expect(group.answered).toBeGreaterThanOrEqual(last);
    }),
  );
});
