import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  canShorten,
  expectedEnd,
  minutesBehind,
  plannedEnd,
  shortening,
  shortestMinutes,
  type TimedStage,
} from '#shared/domain/schedule.ts';
import { stageKinds } from '#shared/domain/stage.ts';
import { noTimer } from '#shared/domain/timer.ts';

const now = 1_700_000_000_000;
const minutes = (count: number) => count * 60_000;

function stage(id: string, position: number, long: number, changes: Partial<TimedStage> = {}): TimedStage {
  return {
    id,
    kind: 'write',
    minutes: long,
    plannedMinutes: long,
    position,
    status: 'waiting',
    openedAt: null,
    ...changes,
  };
}

test('the planned end is all minutes from now', () => {
  expect(plannedEnd([stage('a', 0, 15), stage('b', 1, 30)], now)).toBe(now + minutes(45));
});

const agenda = (changes: Partial<TimedStage>) => [
  stage('d', 3, 5),
  stage('a', 0, 15, { status: 'closed' }),
  stage('b', 1, 10, { status: 'open', openedAt: now - minutes(4), ...changes }),
  stage('c', 2, 20, { kind: 'break' }),
];

test.each([
  ['what its timer has left', { endsAt: now + minutes(7), remainingMs: null }, 7],
  ['nothing once its time is over', { endsAt: now - minutes(3), remainingMs: null }, 0],
  ['what was left when its timer was held', { endsAt: null, remainingMs: minutes(2) }, 2],
  ['its minutes since it opened, without a timer', noTimer, 6],
])('the end is the open stage by %s, and all that wait', (_, timer, left) => {
  expect(expectedEnd(agenda({}), timer, now)).toBe(now + minutes(left + 25));
});

test('between stages the rest begins now, and what was passed over is not counted', () => {
  const stages = [
    stage('passed over', 0, 60),
    stage('closed', 1, 10, { status: 'closed' }),
    stage('next', 2, 20),
  ];
  expect(expectedEnd(stages, noTimer, now)).toBe(now + minutes(20));
});

test('nobody is behind who ends in time, without a plan, or by seconds', () => {
  expect(minutesBehind(now + minutes(8), now)).toBe(8);
  expect(minutesBehind(now + 20_000, now)).toBe(0);
  expect(minutesBehind(now - minutes(8), now)).toBe(0);
  expect(minutesBehind(now, null)).toBe(0);
});

test('eight minutes are taken off what can give most', () => {
  const stages = [
    stage('open', 0, 20, { status: 'open' }),
    stage('long', 1, 30),
    stage('rest', 2, 15, { kind: 'break' }),
    stage('short', 3, 10),
    stage('tiny', 4, 5),
  ];
  expect(shortening(stages, 8)).toEqual({
    stages: [
      { stageId: 'long', minutes: 24 },
      { stageId: 'short', minutes: 8 },
    ],
    saves: 8,
  });
});

test('it says so when not enough can be saved', () => {
  expect(shortening([stage('a', 0, 12)], 20)).toEqual({ stages: [{ stageId: 'a', minutes: 5 }], saves: 7 });
  expect(shortening([stage('a', 0, 5)], 20)).toEqual({ stages: [], saves: 0 });
  expect(shortening([], 20)).toEqual({ stages: [], saves: 0 });
});

test('cutting again goes by what was planned, not by what is left', () => {
  expect(shortestMinutes({ minutes: 20, plannedMinutes: 30 })).toBe(10);
  expect(shortestMinutes({ minutes: 12, plannedMinutes: 12 })).toBe(5);
  expect(shortestMinutes({ minutes: 3, plannedMinutes: 3 })).toBe(3);
});

const stages = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom(...Array.from({ length: 12 }, (_, n) => `s${n}`)),
    kind: fc.constantFrom(...stageKinds),
    minutes: fc.integer({ min: 1, max: 240 }),
    plannedMinutes: fc.integer({ min: 1, max: 240 }),
    position: fc.integer({ min: 0, max: 30 }),
    status: fc.constantFrom('waiting' as const, 'open' as const, 'closed' as const),
    openedAt: fc.constant(null),
  }),
  { selector: ({ id }) => id },
);

test('whatever the agenda: breaks, open and closed stages stay, none is cut too far, and the sum is true', () => {
  fc.assert(
    fc.property(stages, fc.integer({ min: -5, max: 300 }), (agendaStages, wanted) => {
      const found = shortening(agendaStages, wanted);
      let saved = 0;
      for (const { stageId, minutes: kept } of found.stages) {
        const cut = agendaStages.find(({ id }) => id === stageId);
        if (!cut) throw new Error('an unknown stage');
        expect(canShorten(cut)).toBe(true);
        expect(kept).toBeLessThan(cut.minutes);
        expect(kept).toBeGreaterThanOrEqual(shortestMinutes(cut));
        expect(Number.isInteger(kept)).toBe(true);
        saved += cut.minutes - kept;
      }
      expect(found.saves).toBe(saved);
      expect(saved).toBeLessThanOrEqual(Math.max(0, wanted));
    }),
  );
});
