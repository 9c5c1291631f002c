import { expect, test } from 'vitest';
import { orderedPriorities } from '#shared/domain/priority.ts';
import { priorityHandlers as on } from '../../../../server/handlers/priority.ts';
import { createWorld, id, personRow, themeRow, type World } from '../../../support/handler-context.ts';
import { refusal } from '../../../support/refusals.ts';

const deciding = (): World =>
  createWorld({
    themes: ['a', 'b', 'c'].map((name, position) => themeRow(name, position)),
    participants: [personRow('ada', { scribe: true })],
  });
const choose = (world: World, name: string, version = 0, reason = 'It matters'): void =>
  on['priority:choose'](world.facilitator(), { themeId: id(name), statement: 'Do it', reason, version });
const setAside = (world: World, name: string, version = 0, reason = 'Not now'): void =>
  on['priority:set-aside'](world.facilitator(), { themeId: id(name), reason, version });
const chosen = (world: World): string[] => orderedPriorities(world.draft, 'chosen').map(({ id: key }) => key);
const positions = (world: World, outcome: 'chosen' | 'set-aside'): number[] =>
  orderedPriorities(world.draft, outcome).map(({ position }) => position);

test('a theme is chosen with a statement and a reason', () => {
  const world = deciding();
  choose(world, 'a');
  expect(world.draft.get('priorities', id('a'))).toEqual({
    id: id('a'),
    outcome: 'chosen',
    statement: 'Do it',
    reason: 'It matters',
    position: 0,
    version: 1,
  });
  expect(world.told.subjects).toEqual([id('a')]);
});

test('nothing is chosen or set aside without a reason', () => {
  const world = deciding();
  expect(refusal(world, () => choose(world, 'a', 0, ''))).toBe('invalid: reason-missing');
  expect(refusal(world, () => setAside(world, 'a', 0, ''))).toBe('invalid: reason-missing');
});

test('a theme that does not exist has no fate', () => {
  const world = deciding();
  expect(refusal(world, () => choose(world, 'x'))).toBe('not-found');
  expect(refusal(world, () => setAside(world, 'x'))).toBe('not-found');
});

test('a decision over one that was changed meanwhile is a conflict', () => {
  const world = deciding();
  expect(refusal(world, () => choose(world, 'a', 1))).toBe('conflict');
  choose(world, 'a');
  expect(refusal(world, () => choose(world, 'a', 0, 'Another'))).toBe('conflict');
  choose(world, 'a', 1, 'A better reason');
  expect(world.draft.get('priorities', id('a'))).toMatchObject({ reason: 'A better reason', version: 2 });
});

test('changing the words keeps the place', () => {
  const world = deciding();
  for (const name of ['a', 'b', 'c']) choose(world, name);
  choose(world, 'a', 1, 'Another');
  expect(chosen(world)).toEqual([id('a'), id('b'), id('c')]);
});

test('a changed fate goes to the end of the others, and those it left close up', () => {
  const world = deciding();
  choose(world, 'a');
  choose(world, 'b');
  setAside(world, 'c');
  setAside(world, 'a', 1);
  expect(chosen(world)).toEqual([id('b')]);
  expect(positions(world, 'chosen')).toEqual([0]);
  expect(
    orderedPriorities(world.draft, 'set-aside').map((one) => [one.id, one.position, one.statement]),
  ).toEqual([
    [id('c'), 0, ''],
    [id('a'), 1, ''],
  ]);
});

test('a decision is taken back', () => {
  const world = deciding();
  choose(world, 'a');
  choose(world, 'b');
  on['priority:clear'](world.facilitator(), { themeId: id('a') });
  expect(chosen(world)).toEqual([id('b')]);
  expect(positions(world, 'chosen')).toEqual([0]);
  choose(world, 'a');
  expect(chosen(world)).toEqual([id('b'), id('a')]);
});

test('priorities are put in order', () => {
  const world = deciding();
  for (const name of ['a', 'b', 'c']) choose(world, name);
  on['priority:order'](world.facilitator(), { themeId: id('c'), position: 0 });
  expect(chosen(world)).toEqual([id('c'), id('a'), id('b')]);
  on['priority:order'](world.facilitator(), { themeId: id('c'), position: 60 });
  expect(chosen(world)).toEqual([id('a'), id('b'), id('c')]);
  expect(positions(world, 'chosen')).toEqual([0, 1, 2]);
});

test('what was not decided cannot be cleared or put in order', () => {
  const world = deciding();
  const context = world.facilitator();
  expect(refusal(world, () => on['priority:clear'](context, { themeId: id('a') }))).toBe('not-found');
  const order = () => on['priority:order'](context, { themeId: id('a'), position: 0 });
  expect(refusal(world, order)).toBe('not-found');
});

test('only a facilitator records decisions', () => {
  const world = deciding();
  const context = world.participant(id('ada'));
  const themeId = id('a');
  const refused = [
    () => on['priority:choose'](context, { themeId, statement: '', reason: 'Yes', version: 0 }),
    () => on['priority:set-aside'](context, { themeId, reason: 'No', version: 0 }),
    () => on['priority:clear'](context, { themeId }),
    () => on['priority:order'](context, { themeId, position: 0 }),
  ];
  for (const act of refused) expect(refusal(world, act)).toBe('forbidden');
});
