import { expect, test } from 'vitest';
import { nextDue } from '#shared/domain/due.ts';
import type { Ballot } from '#shared/domain/ballot.ts';
import type { StageKind } from '#shared/domain/stage.ts';
import type { Workshop } from '#shared/domain/workshop.ts';
import { createWorld, id, noteRow, stageRow } from '../../../support/handler-context.ts';

const ballot = (name: string, changes: Partial<Ballot>): Ballot => ({
  id: id(name),
  stageId: id('vote'),
  position: 0,
  question: 'What matters most?',
  dots: 3,
  perTheme: 1,
  options: [],
  status: 'closed',
  closedAt: 0,
  lateVoterIds: [],
  shown: false,
  result: null,
  ...changes,
});

function stateWith(
  kind: StageKind,
  lateAt: number[],
  ballots: Ballot[] = [],
  workshop: Partial<Workshop> = {},
) {
  return createWorld({
    workshop: { currentStageId: id(kind), ...workshop },
    stages: [stageRow(kind, { status: 'open' })],
    notes: lateAt.map((at, index) => noteRow(`late${index}`, 'ada', { status: 'late', lateAt: at })),
    ballots,
  }).draft;
}

test('nothing is due in a quiet workshop', () => {
  expect(nextDue(stateWith('group', []))).toBeUndefined();
});

test('a late note waits for others, a minute at most', () => {
  expect(nextDue(stateWith('read', [5_000, 9_000]))).toEqual({ at: 65_000, kind: 'release-late' });
});

test('three late notes are due at once', () => {
  expect(nextDue(stateWith('group', [9_000, 5_000, 7_000]))).toEqual({ at: 9_000, kind: 'release-late' });
});

test('late notes are not due at another stage, nor while the workshop pauses', () => {
  expect(nextDue(stateWith('vote', [1, 2, 3]))).toBeUndefined();
  expect(nextDue(stateWith('group', [1, 2, 3], [], { status: 'paused' }))).toBeUndefined();
});

test('a closed ballot is due to be counted after the grace', () => {
  expect(nextDue(stateWith('vote', [], [ballot('b', { closedAt: 10_000 })]))).toEqual({
    at: 130_000,
    kind: 'count-ballot',
    ballotId: id('b'),
  });
});

test('open and counted ballots are not due', () => {
  const ballots = [ballot('a', { status: 'open', closedAt: null }), ballot('b', { status: 'counted' })];
  expect(nextDue(stateWith('vote', [], ballots))).toBeUndefined();
});

test('what is due first comes first', () => {
  const ballots = [ballot('later', { closedAt: 9_000 }), ballot('first', { closedAt: 1_000 })];
  expect(nextDue(stateWith('vote', [], ballots))).toMatchObject({ ballotId: id('first') });
  expect(nextDue(stateWith('group', [0], ballots))).toMatchObject({ kind: 'release-late' });
});
