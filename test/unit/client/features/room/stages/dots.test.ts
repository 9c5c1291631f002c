import { expect, test } from 'vitest';
import type { BoardBallot } from '#shared/document/board.ts';
import type { Pending } from '../../../../../../client/connection/ledger.ts';
import {
  currentBallot,
  dotsAsSent,
  dotsLeft,
  whyNoMore,
} from '../../../../../../client/features/room/stages/dots.ts';
import { englishWords } from '../../../../../support/words.ts';

const t = await englishWords('room', 'room-stages');

const ballot: BoardBallot = {
  id: 'ballot',
  stageId: 'vote',
  position: 0,
  question: 'Which matter most?',
  dots: 3,
  perTheme: 2,
  options: [],
  status: 'open',
  result: null,
};

function casting(themeId: string, dots: number, more: { for?: string } = {}): Pending {
  return { id: `${themeId}${dots}`, name: 'vote:cast', body: { ballotId: 'ballot', themeId, dots, ...more } };
}

test('dots on their way count as placed, the last of them', () => {
  const pending = [casting('a', 1), casting('a', 2), casting('b', 1)];
  expect(dotsAsSent('ballot', { b: 2, c: 1 }, pending, undefined)).toEqual({ a: 2, b: 1, c: 1 });
});

test('dots for somebody else are kept apart from my own', () => {
  const pending = [casting('a', 1, { for: 'person' }), casting('b', 1)];
  expect(dotsAsSent('ballot', {}, pending, undefined)).toEqual({ b: 1 });
  expect(dotsAsSent('ballot', {}, pending, 'person')).toEqual({ a: 1 });
});

test('dots of another ballot do not count', () => {
  expect(dotsAsSent('other', {}, [casting('a', 1)], undefined)).toEqual({});
});

test('what is left and why no more can be placed is said', () => {
  expect(dotsLeft(ballot, { a: 2 })).toBe(1);
  expect(whyNoMore(t, ballot, { a: 1 }, 'a')).toBeUndefined();
  expect(whyNoMore(t, ballot, { a: 2 }, 'a')).toContain('at most 2');
  expect(whyNoMore(t, ballot, { a: 2, b: 1 }, 'c')).toContain('used all your dots');
  expect(whyNoMore(t, { ...ballot, perTheme: 1 }, { a: 1 }, 'a')).toContain('one dot');
});

test('an open ballot comes before closed and counted ones of its stage', () => {
  const counted: BoardBallot = { ...ballot, id: 'counted', status: 'counted' };
  const closed: BoardBallot = { ...ballot, id: 'closed', status: 'closed' };
  const elsewhere: BoardBallot = { ...ballot, id: 'elsewhere', stageId: 'other' };
  expect(currentBallot([elsewhere, counted, closed, ballot], 'vote')?.id).toBe('ballot');
  expect(currentBallot([elsewhere, counted, closed], 'vote')?.id).toBe('closed');
  expect(currentBallot([elsewhere, counted], 'vote')?.id).toBe('counted');
  expect(currentBallot([elsewhere], 'vote')).toBeUndefined();
});
