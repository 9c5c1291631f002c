import { expect, test } from 'vitest';
import type { TimedStage } from '#shared/domain/schedule.ts';
import { startTimes } from '../../../../../../client/features/desk/pace/start-times.ts';

const minute = 60_000;

function stage(id: string, position: number, status: TimedStage['status'], minutes = 10): TimedStage {
  return { id, kind: 'write', position, status, minutes, plannedMinutes: minutes, openedAt: null };
}

test('each step that waits begins when all before it have ended', () => {
  const stages = [
    stage('closed', 0, 'closed'),
    stage('open', 1, 'open'),
    stage('next', 2, 'waiting', 20),
    stage('last', 3, 'waiting'),
  ];
  const starts = startTimes(stages, { endsAt: 4 * minute, remainingMs: null }, 0);
  expect([...starts]).toEqual([
    ['next', 4 * minute],
    ['last', 24 * minute],
  ]);
});

test('a step whose time is over pushes the others on; steps that were passed over have no time', () => {
  const stages = [stage('open', 1, 'open'), stage('passed over', 0, 'waiting'), stage('next', 2, 'waiting')];
  const starts = startTimes(stages, { endsAt: 4 * minute, remainingMs: null }, 9 * minute);
  expect([...starts]).toEqual([['next', 9 * minute]]);
});

test('before the start the first step could begin now', () => {
  const starts = startTimes([stage('first', 0, 'waiting')], { endsAt: null, remainingMs: null }, 7);
  expect(starts.get('first')).toBe(7);
});
