import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { agendaWarnings, builtInAgenda, placeStage, stageDefaults } from '#shared/domain/agenda.ts';
import { builtInStages, newWorkshop } from '#shared/domain/new-workshop.ts';
import { limits } from '#shared/domain/limits.ts';
import { stageKinds } from '#shared/domain/stage.ts';
import { id, stageRow } from '../../../support/handler-context.ts';

const ids = () => {
  let next = 0;
  return () => id(`stage${(next += 1)}`);
};

test('the built-in agenda has its stages and minutes in order', () => {
  expect(builtInStages(ids()).map((stage) => [stage.kind, stage.minutes, stage.position])).toEqual([
    ['welcome', 10, 0],
    ['write', 10, 1],
    ['read', 10, 2],
    ['group', 15, 3],
    ['break', 15, 4],
    ['vote', 10, 5],
    ['decide', 20, 6],
    ['actions', 10, 7],
    ['close', 5, 8],
  ]);
});

test('nobody is asked to go on for too long by the built-in agenda', () => {
  expect(agendaWarnings(builtInStages(ids()))).toEqual([]);
});

test('built-in stages wait, under ids of their own', () => {
  const stages = builtInStages(ids());
  expect(new Set(stages.map((stage) => stage.id)).size).toBe(builtInAgenda.length);
  expect(stages.every((stage) => stage.status === 'waiting')).toBe(true);
});

test('every kind of stage has a title and a prompt that fit', () => {
  for (const kind of stageKinds) {
    const { title, prompt } = stageDefaults[kind];
    expect(title.length).toBeGreaterThan(0);
    expect(title.length).toBeLessThanOrEqual(limits.title);
    expect(prompt.length).toBeGreaterThan(0);
    expect(prompt.length).toBeLessThanOrEqual(limits.paragraph);
  }
});

test('a new workshop is a draft with ground rules, groups and the default threshold', () => {
  const workshop = newWorkshop({ id: id('w'), title: 'Going home', now: 7 });
  expect(workshop).toMatchObject({
    status: 'draft',
    joiningOpen: false,
    threshold: 5,
    createdAt: 7,
    promise: '',
  });
  expect(workshop.groups.map((group) => group.id)).toEqual(['staff', 'lived']);
  expect(workshop.rules.length).toBeLessThanOrEqual(limits.groundRules);
});

test('a stretch of more than 45 minutes without a break is named', () => {
  const stages = [
    stageRow('welcome', { minutes: 20, position: 0 }),
    stageRow('write', { minutes: 26, position: 1 }),
    stageRow('break', { minutes: 60, position: 2 }),
    stageRow('vote', { minutes: 45, position: 3 }),
  ];
  expect(agendaWarnings(stages)).toEqual([
    { fromStageId: id('welcome'), toStageId: id('write'), minutes: 46 },
  ]);
});

test('the last stretch is looked at too, whatever order the stages come in', () => {
  const stages = [stageRow('vote', { minutes: 46, position: 1 }), stageRow('break', { position: 0 })];
  expect(agendaWarnings(stages)).toEqual([{ fromStageId: id('vote'), toStageId: id('vote'), minutes: 46 }]);
});

test('an empty agenda has no warnings', () => {
  expect(agendaWarnings([])).toEqual([]);
});

const agenda = () => [
  stageRow('welcome', { position: 0, status: 'closed', closedAt: 5 }),
  stageRow('write', { position: 1, status: 'open' }),
  stageRow('read', { position: 2 }),
  stageRow('group', { position: 3 }),
];
const kindsOf = (stages: { kind: string }[]): string[] => stages.map((stage) => stage.kind);

test('a stage is moved and the others close up', () => {
  const stages = agenda();
  const moved = placeStage(stages, stageRow('group', { position: 3 }), 2);
  expect(kindsOf(moved)).toEqual(['welcome', 'write', 'group', 'read']);
  expect(moved.map((stage) => stage.position)).toEqual([0, 1, 2, 3]);
});

test('a waiting stage never comes before the open one', () => {
  expect(kindsOf(placeStage(agenda(), stageRow('group', { position: 3 }), 0))).toEqual([
    'welcome',
    'write',
    'group',
    'read',
  ]);
});

test('between stages it never comes before the one that closed last', () => {
  const stages = [
    stageRow('welcome', { position: 0, status: 'closed', closedAt: 5 }),
    stageRow('write', { position: 1, status: 'closed', closedAt: 9 }),
    stageRow('read', { position: 2 }),
    stageRow('close', { position: 3, status: 'closed', closedAt: 7 }),
  ];
  expect(kindsOf(placeStage(stages, stageRow('vote'), 0))).toEqual([
    'welcome',
    'write',
    'vote',
    'read',
    'close',
  ]);
});

test('positions stay dense, and no stage is lost, wherever a stage is put', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.constantFrom('read', 'group', 'vote'), (position, kind) => {
      const placed = placeStage(agenda(), stageRow(kind), position);
      expect(placed.map((stage) => stage.position)).toEqual(placed.map((_, index) => index));
      expect(new Set(kindsOf(placed))).toEqual(new Set(['welcome', 'write', 'read', 'group', kind]));
    }),
  );
});
