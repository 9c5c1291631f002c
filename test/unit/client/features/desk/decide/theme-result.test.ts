import { expect, test } from 'vitest';
import type { BoardBallot } from '#shared/document/board.ts';
import { themeResult } from '../../../../../../client/features/desk/decide/theme-result.ts';
import { englishWords } from '../../../../../support/words.ts';

const t = await englishWords('desk');

const ballot: BoardBallot = {
  id: 'ballot',
  stageId: 'vote',
  position: 0,
  question: '',
  dots: 5,
  perTheme: 2,
  options: [],
  status: 'counted',
  result: {
    answered: 12,
    totals: { a: 7, b: 7, c: 1 },
    byTotal: [['a', 'b'], ['c']],
    groups: [
      {
        groupId: 'staff',
        label: 'Staff',
        answered: 6,
        totals: { a: 1, b: 6, c: 1 },
        ranking: [['b'], ['a', 'c']],
      },
    ],
    withheld: [],
    equalVoice: { shares: { a: 40, b: 50, c: 10 }, ranking: [['b'], ['a'], ['c']] },
  },
};

test('a tie is told as a tie, and each ranking has its own place', () => {
  expect(themeResult(t, ballot, 'a')).toBe(
    '7 dots, shares 1st place · Staff: 1 dot, shares 2nd place · if each group counts the same: 2nd place',
  );
  expect(themeResult(t, ballot, 'c')).toContain('1 dot, 3rd place');
});

test('a theme that was not voted on has no result', () => {
  expect(themeResult(t, ballot, 'new')).toBeUndefined();
  expect(themeResult(t, { ...ballot, result: null }, 'a')).toBeUndefined();
});
