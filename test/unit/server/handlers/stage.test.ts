import { expect, test } from 'vitest';
import { stageDefaults } from '#shared/domain/agenda.ts';
import { limits } from '#shared/domain/limits.ts';
import type { Stage, StageKind } from '#shared/domain/stage.ts';
import { stageHandlers as on } from '../../../../server/handlers/stage.ts';
import {
  createWorld,
  id,
  noteRow,
  personRow,
  stageRow,
  themeRow,
  type World,
} from '../../../support/handler-context.ts';
import { refusal } from '../../../support/refusals.ts';

const hear = { hearFrom: 'Sam', hearBy: '2026-12-01', hearWay: 'by post' };

/** A live workshop with these stages, of which one may be open. */
function agenda(kinds: StageKind[], open?: StageKind, rows: Parameters<typeof createWorld>[0] = {}): World {
  return createWorld({
    ...rows,
    workshop: { currentStageId: open ? id(open) : null, ...rows.workshop },
    stages: kinds.map((kind, position) =>
      stageRow(kind, { position, ...(kind === open ? { status: 'open' as const, openedAt: 1 } : {}) }),
    ),
  });
}
const order = (world: World): string[] =>
  [...world.draft.all('stages')].toSorted((a, b) => a.position - b.position).map((stage) => stage.kind);
const stageOf = (world: World, kind: StageKind): Stage | undefined => world.draft.get('stages', id(kind));
const open = (world: World, kind: StageKind): void =>
  on['stage:open'](world.facilitator(), { stageId: id(kind) });

const added = { stageId: id('new'), kind: 'vote', title: 'Vote', prompt: 'Choose', minutes: 5 } as const;

test('a stage is added at its place', () => {
  const world = agenda(['welcome', 'write', 'close']);
  on['stage:add'](world.facilitator(), { ...added, position: 1, options: { dots: 3 } });
  expect(order(world)).toEqual(['welcome', 'vote', 'write', 'close']);
  expect(world.draft.get('stages', id('new'))).toMatchObject({
    status: 'waiting',
    position: 1,
    options: { dots: 3 },
  });
});

test('a stage is never added before the open one', () => {
  const world = agenda(['welcome', 'write', 'close'], 'write');
  on['stage:add'](world.facilitator(), { ...added, position: 0 });
  expect(order(world)).toEqual(['welcome', 'write', 'vote', 'close']);
});

test('a stage cannot be added under an id that is taken', () => {
  const world = agenda(['welcome']);
  const body = { ...added, stageId: id('welcome'), position: 0 };
  expect(refusal(world, () => on['stage:add'](world.facilitator(), body))).toBe('id-reused');
});

test('an agenda has an end', () => {
  const world = createWorld({
    stages: Array.from({ length: limits.stages }, (_, position) =>
      stageRow('break', { id: id(`s${position}`), position }),
    ),
  });
  expect(refusal(world, () => on['stage:add'](world.facilitator(), { ...added, position: 0 }))).toBe(
    'limit-reached',
  );
});

test('editing changes only what is given, options one by one', () => {
  const world = agenda(['vote']);
  on['stage:edit'](world.facilitator(), { stageId: id('vote'), options: { dots: 4 } });
  on['stage:edit'](world.facilitator(), { stageId: id('vote'), title: 'Choose', options: { perTheme: 2 } });
  expect(stageOf(world, 'vote')).toMatchObject({
    title: 'Choose',
    minutes: 10,
    options: { dots: 4, perTheme: 2 },
  });
});

test('the open stage can be edited; its timer runs on', () => {
  const world = agenda(['write'], 'write', { workshop: { timer: { endsAt: 7, remainingMs: null } } });
  on['stage:edit'](world.facilitator(), { stageId: id('write'), minutes: 30, prompt: 'One more question' });
  expect(stageOf(world, 'write')).toMatchObject({ minutes: 30, prompt: 'One more question', status: 'open' });
  expect(world.draft.workshop.timer.endsAt).toBe(7);
});

test('what notes show of their author can only be tightened once anyone has written', () => {
  const world = agenda(['write'], 'write', {
    notes: [noteRow('n', 'ada', { status: 'private', shows: 'group' })],
  });
  world.draft.put('stages', stageRow('write', { status: 'open', options: { shows: 'group' } }));
  const edit = (shows: 'nothing' | 'group' | 'name') => () =>
    on['stage:edit'](world.facilitator(), { stageId: id('write'), options: { shows } });
  expect(refusal(world, edit('name'))).toBe('conflict: anonymity-loosened');
  edit('group')();
  edit('nothing')();
  expect(stageOf(world, 'write')?.options.shows).toBe('nothing');
  expect(refusal(world, edit('group'))).toBe('conflict: anonymity-loosened');
});

test('before writing begins it is free', () => {
  const world = agenda(['write']);
  on['stage:edit'](world.facilitator(), { stageId: id('write'), options: { shows: 'name' } });
  expect(stageOf(world, 'write')?.options.shows).toBe('name');
});

test('once writing has begun it is not loosened, and the answer does not tell whether there is a note', () => {
  const world = agenda(['write'], 'write');
  const loosen = () =>
    on['stage:edit'](world.facilitator(), { stageId: id('write'), options: { shows: 'name' } });
  expect(refusal(world, loosen)).toBe('conflict: anonymity-loosened');
});

test('a waiting stage is moved, a stage that has begun is not', () => {
  const world = agenda(['welcome', 'write', 'read', 'group'], 'write');
  on['stage:move'](world.facilitator(), { stageId: id('group'), position: 2 });
  expect(order(world)).toEqual(['welcome', 'write', 'group', 'read']);
  expect(
    refusal(world, () => on['stage:move'](world.facilitator(), { stageId: id('write'), position: 3 })),
  ).toBe('conflict');
});

test('moving a stage to where it is writes nothing', () => {
  const world = agenda(['welcome', 'write']);
  const { puts } = world.draft;
  on['stage:move'](world.facilitator(), { stageId: id('write'), position: 1 });
  expect(world.draft.puts).toBe(puts);
});

test('a waiting stage is removed and the others close up', () => {
  const world = agenda(['welcome', 'write', 'read']);
  on['stage:remove'](world.facilitator(), { stageId: id('write') });
  expect([...world.draft.all('stages')].map((stage) => [stage.kind, stage.position])).toEqual([
    ['welcome', 0],
    ['read', 1],
  ]);
});

test('a stage with notes or a ballot stays', () => {
  const world = agenda(['write', 'vote'], undefined, {
    themes: [themeRow('a', 0)],
    notes: [noteRow('n', 'ada')],
  });
  const remove = (kind: StageKind) => () => on['stage:remove'](world.facilitator(), { stageId: id(kind) });
  expect(refusal(world, remove('write'))).toBe('conflict: stage-not-empty');
  open(world, 'vote');
  on['stage:close'](world.facilitator(), { stageId: id('vote') });
  expect(refusal(world, remove('vote'))).toBe('conflict: stage-not-empty');
});

test('a stage that has begun stays, even without anything in it', () => {
  const world = agenda(['welcome'], 'welcome');
  expect(refusal(world, () => on['stage:remove'](world.facilitator(), { stageId: id('welcome') }))).toBe(
    'conflict',
  );
});

test('opening a stage closes the open one and starts its timer', () => {
  const world = agenda(['welcome', 'write'], 'welcome');
  open(world, 'write');
  expect(stageOf(world, 'welcome')).toMatchObject({ status: 'closed', closedAt: world.now });
  expect(stageOf(world, 'write')).toMatchObject({ status: 'open', openedAt: world.now, closedAt: null });
  expect(world.draft.workshop).toMatchObject({
    currentStageId: id('write'),
    timer: { endsAt: world.now + 600_000, remainingMs: null },
  });
});

test('opening the stage that is open changes nothing', () => {
  const world = agenda(['welcome'], 'welcome');
  const before = world.draft.snapshot();
  open(world, 'welcome');
  expect(world.draft.snapshot()).toEqual(before);
});

test('a closed stage can be opened again, and nobody is done with it', () => {
  const world = agenda(['welcome', 'write'], 'write', {
    participants: [personRow('ada', { doneStageId: id('write') })],
  });
  open(world, 'welcome');
  open(world, 'write');
  expect(stageOf(world, 'write')).toMatchObject({ status: 'open', closedAt: null });
  expect(world.draft.get('participants', id('ada'))?.doneStageId).toBeNull();
});

test.each(['read', 'group'] as const)('opening %s reveals what was written', (kind) => {
  const world = agenda(['write', kind], 'write', {
    participants: [personRow('ada')],
    notes: [noteRow('n', 'ada', { status: 'private', rank: null })],
  });
  open(world, kind);
  expect(world.draft.get('notes', id('n'))).toMatchObject({ status: 'shown', rank: expect.any(Number) });
});

test.each(['break', 'decide', 'actions'] as const)('opening %s reveals nothing', (kind) => {
  const world = agenda(['write', kind], 'write', {
    participants: [personRow('ada')],
    notes: [noteRow('n', 'ada', { status: 'private', rank: null })],
  });
  open(world, kind);
  expect(world.draft.get('notes', id('n'))?.status).toBe('private');
});

const late = () => noteRow('n', 'ada', { status: 'late', lateAt: 5, rank: null });

test.each(['group', 'read'] as const)('leaving %s takes late notes in', (kind) => {
  const world = agenda([kind, 'break'], kind, { participants: [personRow('ada')], notes: [late()] });
  open(world, 'break');
  expect(world.draft.get('notes', id('n'))).toMatchObject({ status: 'shown', lateAt: null });
});

test('closing a group stage takes late notes in', () => {
  const world = agenda(['group'], 'group', { participants: [personRow('ada')], notes: [late()] });
  on['stage:close'](world.facilitator(), { stageId: id('group') });
  expect(world.draft.get('notes', id('n'))?.status).toBe('shown');
});

test('the wall goes off when writing begins, and stays as it is at other stages', () => {
  const world = agenda(['read', 'group', 'write'], 'read', { workshop: { onWall: true } });
  open(world, 'group');
  expect(world.draft.workshop.onWall).toBe(true);
  open(world, 'write');
  expect(world.draft.workshop.onWall).toBe(false);
});

test('voting opens a ballot over the themes in their order', () => {
  const world = agenda(['group', 'vote'], 'group', { themes: [themeRow('b', 1), themeRow('a', 0)] });
  open(world, 'vote');
  expect([...world.draft.all('ballots')]).toEqual([
    expect.objectContaining({
      stageId: id('vote'),
      question: 'vote',
      dots: 1,
      perTheme: 1,
      options: [
        { themeId: id('a'), title: 'a' },
        { themeId: id('b'), title: 'b' },
      ],
      status: 'open',
      shown: false,
      result: null,
    }),
  ]);
});

test('voting cannot open without themes', () => {
  const world = agenda(['vote']);
  expect(() => open(world, 'vote')).toThrow('conflict: no-themes');
});

test('the close stage cannot open before it is said how people will hear back', () => {
  const world = agenda(['close']);
  expect(refusal(world, () => open(world, 'close'))).toBe('invalid: hear-back-missing');
  const ready = agenda(['close'], undefined, { workshop: hear });
  open(ready, 'close');
  expect(ready.draft.workshop.currentStageId).toBe(id('close'));
});

test('leaving the vote stage closes its ballot', () => {
  const world = agenda(['vote', 'decide'], undefined, { themes: [themeRow('a', 0)] });
  open(world, 'vote');
  open(world, 'decide');
  expect([...world.draft.all('ballots')]).toEqual([
    expect.objectContaining({ status: 'closed', closedAt: world.now }),
  ]);
});

test('a ballot closed by mistake goes on with its dots while it is not counted', () => {
  const world = agenda(['vote', 'decide'], undefined, { themes: [themeRow('a', 0)] });
  open(world, 'vote');
  const [first] = world.draft.all('ballots');
  open(world, 'decide');
  open(world, 'vote');
  expect([...world.draft.all('ballots')]).toEqual([
    { ...first, status: 'open', closedAt: null, lateVoterIds: [] },
  ]);
});

test('after the themes changed, voting again is a new ballot', () => {
  const world = agenda(['vote', 'decide'], undefined, { themes: [themeRow('a', 0)] });
  open(world, 'vote');
  open(world, 'decide');
  world.draft.put('themes', themeRow('b', 1));
  open(world, 'vote');
  expect([...world.draft.all('ballots')].map((ballot) => [ballot.status, ballot.options.length])).toEqual([
    ['closed', 1],
    ['open', 2],
  ]);
});

test('after the number of dots changed, voting again is a new ballot', () => {
  const themes = ['a', 'b', 'c', 'd', 'e'].map((name, position) => themeRow(name, position));
  const world = agenda(['vote', 'decide'], undefined, { themes });
  open(world, 'vote');
  open(world, 'decide');
  on['stage:edit'](world.facilitator(), { stageId: id('vote'), options: { dots: 3 } });
  open(world, 'vote');
  expect([...world.draft.all('ballots')].map((ballot) => [ballot.status, ballot.dots])).toEqual([
    ['closed', 5],
    ['open', 3],
  ]);
});

test('closing the open stage leaves people waiting for the next', () => {
  const world = agenda(['welcome'], 'welcome', { workshop: { timer: { endsAt: 5, remainingMs: null } } });
  on['stage:close'](world.facilitator(), { stageId: id('welcome') });
  expect(world.draft.workshop).toMatchObject({
    currentStageId: null,
    timer: { endsAt: null, remainingMs: null },
  });
});

test('only the open stage can be closed', () => {
  const world = agenda(['welcome', 'write'], 'welcome');
  expect(refusal(world, () => on['stage:close'](world.facilitator(), { stageId: id('write') }))).toBe(
    'wrong-stage',
  );
});

test('a stage that does not exist is not found', () => {
  const world = createWorld();
  const stageId = id('nothing');
  const context = world.facilitator();
  expect(refusal(world, () => on['stage:edit'](context, { stageId }))).toBe('not-found');
  expect(refusal(world, () => on['stage:move'](context, { stageId, position: 0 }))).toBe('not-found');
  expect(refusal(world, () => on['stage:remove'](context, { stageId }))).toBe('not-found');
  expect(refusal(world, () => on['stage:open'](context, { stageId }))).toBe('not-found');
  expect(refusal(world, () => on['stage:close'](context, { stageId }))).toBe('not-found');
});

test('only a facilitator changes the agenda or moves the workshop on', () => {
  const world = agenda(['welcome', 'write'], 'welcome', {
    participants: [personRow('ada', { scribe: true })],
  });
  const context = world.participant(id('ada'));
  const stageId = id('write');
  expect(refusal(world, () => on['stage:add'](context, { ...added, position: 0 }))).toBe('forbidden');
  expect(refusal(world, () => on['stage:edit'](context, { stageId }))).toBe('forbidden');
  expect(refusal(world, () => on['stage:move'](context, { stageId, position: 0 }))).toBe('forbidden');
  expect(refusal(world, () => on['stage:remove'](context, { stageId }))).toBe('forbidden');
  expect(refusal(world, () => on['stage:open'](context, { stageId }))).toBe('forbidden');
  expect(refusal(world, () => on['stage:close'](context, { stageId: id('welcome') }))).toBe('forbidden');
});

test('stages open only in a live workshop', () => {
  const world = agenda(['welcome'], undefined, { workshop: { status: 'paused' } });
  expect(refusal(world, () => open(world, 'welcome'))).toBe('wrong-stage');
});

test('a stage has a short prompt and a picture, which can be changed and taken away', () => {
  const world = agenda(['welcome']);
  const picture = { name: 'ward', text: 'A bed by a window' };
  on['stage:add'](world.facilitator(), { ...added, position: 1, short: 'Choose.', picture });
  expect(world.draft.get('stages', id('new'))).toMatchObject({
    short: 'Choose.',
    picture,
    plannedMinutes: 5,
  });
  on['stage:edit'](world.facilitator(), { stageId: id('new'), minutes: 8 });
  expect(world.draft.get('stages', id('new'))).toMatchObject({
    short: 'Choose.',
    picture,
    minutes: 8,
    plannedMinutes: 8,
  });
  on['stage:edit'](world.facilitator(), { stageId: id('new'), short: '', picture: null });
  expect(world.draft.get('stages', id('new'))).toMatchObject({ short: '', picture: null });
});

test('a built-in stage that is added speaks every built-in language, until it says something else', () => {
  const world = agenda(['welcome']);
  const builtIn = { stageId: id('new'), kind: 'vote', ...stageDefaults.vote, position: 1 } as const;
  on['stage:add'](world.facilitator(), builtIn);
  const titles = () => {
    const stage = world.draft.get('stages', id('new'));
    return Object.values(stage?.versions ?? {}).map((version) => version.title);
  };
  expect(titles()).toEqual(['Pleidleisio', 'ووٹ دیں']);
  on['stage:edit'](world.facilitator(), { stageId: id('new'), title: 'Choose' });
  expect(titles()).toEqual([undefined, undefined]);
});

test('a stage is said in another language field by field, and an empty field goes', () => {
  const world = agenda(['write']);
  const translate = (words: object) =>
    on['stage:translate'](world.facilitator(), { stageId: id('write'), language: 'cy', ...words });
  translate({ title: 'Ysgrifennu', short: 'Ysgrifennwch.' });
  translate({ title: '', pictureText: 'Llaw' });
  expect(stageOf(world, 'write')?.versions).toEqual({ cy: { short: 'Ysgrifennwch.', pictureText: 'Llaw' } });
  translate({ short: '', pictureText: '' });
  expect(stageOf(world, 'write')?.versions).toEqual({});
});

test('a stage is not translated into its own language, nor into too many', () => {
  const world = agenda(['write']);
  const translate = (language: string) => () =>
    on['stage:translate'](world.facilitator(), { stageId: id('write'), language, title: 'x' });
  expect(refusal(world, translate('en'))).toBe('invalid');
  for (const letter of 'abcdefgh') translate(`a${letter}`)();
  expect(refusal(world, translate('zz'))).toBe('limit-reached');
});

const shortenTo = (world: World, kind: StageKind, minutes: number) => () =>
  on['agenda:shorten'](world.facilitator(), {
    stages: [
      { stageId: id('close'), minutes: 10 },
      { stageId: id(kind), minutes },
    ],
  });

test('stages that wait are shortened together, and keep what was planned', () => {
  const world = agenda(['write', 'decide', 'close'], 'write');
  shortenTo(world, 'decide', 5)();
  expect(stageOf(world, 'decide')).toMatchObject({ minutes: 5, plannedMinutes: 10 });
});

test.each<[StageKind, number, string]>([
  ['break', 8, 'conflict'],
  ['write', 8, 'conflict'],
  ['decide', 11, 'conflict'],
  ['decide', 4, 'limit-reached'],
  ['actions', 8, 'not-found'],
])('%s shortened to %i minutes: %s, and nothing changes', (kind, minutes, expected) => {
  const world = agenda(['write', 'break', 'decide', 'close'], 'write');
  expect(refusal(world, shortenTo(world, kind, minutes))).toBe(expected);
});
