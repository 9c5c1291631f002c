import { expect, test } from 'vitest';
import type { AgreedAction } from '#shared/domain/agreed-action.ts';
import { limits } from '#shared/domain/limits.ts';
import { actionHandlers as on } from '../../../../server/handlers/agreed-action.ts';
import type { HandlerContext } from '../../../../server/handlers/handler.ts';
import {
  createWorld,
  id,
  noteRow,
  personRow,
  themeRow,
  type World,
} from '../../../support/handler-context.ts';
import { refusal } from '../../../support/refusals.ts';

const actionId = id('action');

function actionRow(changes: Partial<AgreedAction> = {}): AgreedAction {
  return {
    id: actionId,
    themeId: id('a'),
    title: 'Phone everyone',
    owner: { kind: 'none' },
    coLead: null,
    due: '',
    measure: '',
    noteIds: [],
    agreed: false,
    position: 0,
    version: 1,
    ...changes,
  };
}

function acting(changes: Partial<AgreedAction> = {}): World {
  return createWorld({
    participants: [
      personRow('ada'),
      personRow('ben', { groupId: 'lived' }),
      personRow('cara', { groupId: 'lived', hasDevice: false }),
      personRow('scribe', { scribe: true }),
      personRow('helper', { kind: 'supporter', groupId: null }),
      personRow('gone', { status: 'removed' }),
    ],
    themes: [themeRow('a', 0)],
    notes: [noteRow('shown', 'ada'), noteRow('hidden', 'ada', { status: 'hidden' })],
    actions: [actionRow(changes)],
  });
}
const actionOf = (world: World): AgreedAction | undefined => world.draft.get('actions', actionId);
const owned = (name: string, answer: 'asked' | 'yes' | 'no' = 'asked'): Partial<AgreedAction> => ({
  owner: { kind: 'person', participantId: id(name), answer },
});
const led = (name: string): Partial<AgreedAction> => ({
  coLead: { participantId: id(name), answer: 'asked' },
});
const ask = (world: World, name: string): void =>
  on['action:owner'](world.facilitator(), { actionId, owner: { kind: 'person', participantId: id(name) } });
const answer = (context: HandlerContext, role: 'owner' | 'co-lead', yes: boolean, forId?: string): void =>
  on['action:answer'](context, { actionId, role, yes, ...(forId ? { for: forId } : {}) });
const agree = (world: World, agreed = true): void =>
  on['action:agree'](world.facilitator(), { actionId, agreed });

const added = {
  themeId: id('a'),
  title: 'Visit',
  due: '2026-12-01',
  measure: 'Visits',
  noteIds: [id('shown')],
};

test('an action is added at the end, without an owner', () => {
  const world = acting();
  on['action:add'](world.facilitator(), { ...added, actionId: id('second') });
  expect(world.draft.get('actions', id('second'))).toEqual({
    ...added,
    id: id('second'),
    owner: { kind: 'none' },
    coLead: null,
    agreed: false,
    position: 1,
    version: 1,
  });
});

test('an action is traced only to what is there for all to see', () => {
  const world = acting();
  const add = (trace: Partial<typeof added>) => () =>
    on['action:add'](world.facilitator(), { ...added, ...trace, actionId: id('second') });
  expect(refusal(world, add({ themeId: id('x') }))).toBe('not-found');
  expect(refusal(world, add({ noteIds: [id('hidden')] }))).toBe('not-found');
  expect(refusal(world, add({ noteIds: [id('nothing')] }))).toBe('not-found');
});

test('an action cannot be added under an id that is taken', () => {
  const world = acting();
  expect(refusal(world, () => on['action:add'](world.facilitator(), { ...added, actionId }))).toBe(
    'id-reused',
  );
});

test('there is an end to actions', () => {
  const world = createWorld({
    actions: Array.from({ length: limits.actions }, (_, position) =>
      actionRow({ id: id(`a${position}`), position, themeId: null }),
    ),
  });
  const add = () => on['action:add'](world.facilitator(), { ...added, themeId: null, noteIds: [], actionId });
  expect(refusal(world, add)).toBe('limit-reached');
});

test('editing changes what is given, and raises the version', () => {
  const world = acting({ due: '2026-12-01' });
  on['action:edit'](world.facilitator(), { actionId, version: 1, title: 'Call', themeId: null });
  expect(actionOf(world)).toMatchObject({ title: 'Call', themeId: null, due: '2026-12-01', version: 2 });
});

test('editing what was changed meanwhile is a conflict', () => {
  const world = acting({ version: 2 });
  const edit = () => on['action:edit'](world.facilitator(), { actionId, version: 1, title: 'Call' });
  expect(refusal(world, edit)).toBe('conflict');
});

test('a note that was hidden since may stay in the trace, and no other may join it', () => {
  const world = acting({ noteIds: [id('hidden')] });
  on['action:edit'](world.facilitator(), { actionId, version: 1, noteIds: [id('hidden'), id('shown')] });
  expect(actionOf(world)?.noteIds).toEqual([id('hidden'), id('shown')]);
  const other = acting();
  const edit = () =>
    on['action:edit'](other.facilitator(), { actionId, version: 1, noteIds: [id('hidden')] });
  expect(refusal(other, edit)).toBe('not-found');
});

test('an action is removed and the others close up', () => {
  const world = acting();
  world.draft.put('actions', actionRow({ id: id('second'), position: 1 }));
  on['action:remove'](world.facilitator(), { actionId });
  expect([...world.draft.all('actions')]).toEqual([actionRow({ id: id('second'), position: 0 })]);
});

test('an owner is asked, never assigned', () => {
  const world = acting();
  ask(world, 'ada');
  expect(actionOf(world)?.owner).toEqual({ kind: 'person', participantId: id('ada'), answer: 'asked' });
});

test('only somebody who takes part can own or co-lead', () => {
  const world = acting();
  for (const name of ['helper', 'gone', 'nobody']) {
    expect(refusal(world, () => ask(world, name))).toBe('not-found');
    const invite = () => on['action:co-lead'](world.facilitator(), { actionId, participantId: id(name) });
    expect(refusal(world, invite)).toBe('not-found');
  }
});

test('a new owner takes the agreement back', () => {
  const world = acting({ ...owned('ada', 'yes'), agreed: true });
  ask(world, 'ben');
  expect(actionOf(world)).toMatchObject({
    owner: { participantId: id('ben'), answer: 'asked' },
    agreed: false,
  });
});

test('clearing the owner takes the agreement back', () => {
  const world = acting({ ...owned('ada', 'yes'), agreed: true });
  on['action:owner'](world.facilitator(), { actionId, owner: { kind: 'none' } });
  expect(actionOf(world)).toMatchObject({ owner: { kind: 'none' }, agreed: false });
});

test('asking somebody who said yes changes nothing; asking somebody who said no asks again', () => {
  const yes = acting({ ...owned('ada', 'yes'), agreed: true });
  ask(yes, 'ada');
  expect(actionOf(yes)).toMatchObject({ owner: { answer: 'yes' }, agreed: true });
  const no = acting(owned('ada', 'no'));
  ask(no, 'ada');
  expect(actionOf(no)).toMatchObject({ owner: { answer: 'asked' } });
});

test('a co-lead has lived experience and is invited', () => {
  const world = acting();
  on['action:co-lead'](world.facilitator(), { actionId, participantId: id('ben') });
  expect(actionOf(world)?.coLead).toEqual({ participantId: id('ben'), answer: 'asked' });
  on['action:co-lead'](world.facilitator(), { actionId, participantId: null });
  expect(actionOf(world)?.coLead).toBeNull();
  const invite = () => on['action:co-lead'](world.facilitator(), { actionId, participantId: id('ada') });
  expect(refusal(world, invite)).toBe('invalid');
});

test('a co-lead who said yes is not asked again', () => {
  const world = acting({ coLead: { participantId: id('ben'), answer: 'yes' } });
  on['action:co-lead'](world.facilitator(), { actionId, participantId: id('ben') });
  expect(actionOf(world)?.coLead?.answer).toBe('yes');
});

test('whoever was asked answers for themself', () => {
  const world = acting({ ...owned('ada'), ...led('ben') });
  answer(world.participant(id('ada')), 'owner', true);
  answer(world.participant(id('ben')), 'co-lead', false);
  expect(actionOf(world)).toMatchObject({ owner: { answer: 'yes' }, coLead: { answer: 'no' } });
});

test('nobody else answers', () => {
  const world = acting({ ...owned('ada'), ...led('ben') });
  expect(refusal(world, () => answer(world.participant(id('ben')), 'owner', true))).toBe('forbidden');
  expect(refusal(world, () => answer(world.participant(id('ben')), 'owner', true, id('ada')))).toBe(
    'forbidden',
  );
  expect(refusal(world, () => answer(world.participant(id('scribe')), 'owner', true, id('ada')))).toBe(
    'forbidden',
  );
  expect(refusal(world, () => answer(world.facilitator(), 'owner', true))).toBe('forbidden');
  expect(refusal(world, () => answer(world.participant(id('helper')), 'owner', true))).toBe('forbidden');
});

test('a facilitator ticks what an owner said aloud', () => {
  const world = acting(owned('ada'));
  answer(world.facilitator(), 'owner', true, id('ada'));
  expect(actionOf(world)?.owner).toMatchObject({ answer: 'yes' });
});

test('a co-lead with a device answers on it; one without is asked aloud', () => {
  const device = acting(led('ben'));
  expect(refusal(device, () => answer(device.facilitator(), 'co-lead', true, id('ben')))).toBe('forbidden');
  const none = acting(led('cara'));
  answer(none.facilitator(), 'co-lead', true, id('cara'));
  expect(actionOf(none)?.coLead?.answer).toBe('yes');
});

test('a scribe ticks the answer of somebody without a device', () => {
  const world = acting(owned('cara'));
  answer(world.participant(id('scribe')), 'owner', true, id('cara'));
  expect(actionOf(world)?.owner).toMatchObject({ answer: 'yes' });
});

test('an answer for somebody who is not asked, or no longer, is a conflict', () => {
  const world = acting(owned('ada'));
  expect(refusal(world, () => answer(world.facilitator(), 'owner', true, id('cara')))).toBe('conflict');
  expect(refusal(world, () => answer(world.participant(id('ben')), 'co-lead', true))).toBe('conflict');
});

test('an action is agreed with an owner who said yes', () => {
  const world = acting(owned('ada', 'yes'));
  agree(world);
  expect(actionOf(world)?.agreed).toBe(true);
  agree(world, false);
  expect(actionOf(world)?.agreed).toBe(false);
});

test('an action is agreed with who finds an owner, and by when', () => {
  const world = acting();
  const owner = { kind: 'to-be-found', by: 'Sam', date: '2026-12-01' } as const;
  on['action:owner'](world.facilitator(), { actionId, owner });
  agree(world);
  expect(actionOf(world)).toMatchObject({ owner, agreed: true });
});

test.each([{}, owned('ada'), owned('ada', 'no')])('an action is not agreed with %j', (changes) => {
  const world = acting(changes);
  expect(refusal(world, () => agree(world))).toBe('invalid: owner-missing');
});

test('an owner who says no after all takes the agreement back', () => {
  const world = acting({ ...owned('ada', 'yes'), agreed: true });
  answer(world.participant(id('ada')), 'owner', false);
  expect(actionOf(world)).toMatchObject({ owner: { answer: 'no' }, agreed: false });
});

test('a co-lead who says no leaves the agreement', () => {
  const world = acting({ ...owned('ada', 'yes'), ...led('ben'), agreed: true });
  answer(world.participant(id('ben')), 'co-lead', false);
  expect(actionOf(world)?.agreed).toBe(true);
});

const everything = (context: HandlerContext): (() => void)[] => [
  () => on['action:edit'](context, { actionId, version: 1 }),
  () => on['action:remove'](context, { actionId }),
  () => on['action:owner'](context, { actionId, owner: { kind: 'none' } }),
  () => on['action:co-lead'](context, { actionId, participantId: null }),
  () => on['action:agree'](context, { actionId, agreed: false }),
];

test('an action that does not exist is not found', () => {
  const world = createWorld();
  const context = world.facilitator();
  for (const act of everything(context)) expect(refusal(world, act)).toBe('not-found');
  expect(refusal(world, () => answer(context, 'owner', true, id('ada')))).toBe('not-found');
});

test('only a facilitator writes actions down', () => {
  const world = acting();
  const context = world.participant(id('scribe'));
  for (const act of everything(context)) expect(refusal(world, act)).toBe('forbidden');
  expect(refusal(world, () => on['action:add'](context, { ...added, actionId: id('n') }))).toBe('forbidden');
});
