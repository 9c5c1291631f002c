import { expect, test } from 'vitest';
import type { Ballot } from '#shared/domain/ballot.ts';
import { limits } from '#shared/domain/limits.ts';
import type { Note } from '#shared/domain/note.ts';
import type { HandlerContext } from '../../../../server/handlers/handler.ts';
import { themeHandlers } from '../../../../server/handlers/theme.ts';
import {
  createWorld,
  id,
  noteRow,
  personRow,
  refusalOf,
  stageRow,
  themeRow,
  type World,
} from '../../../support/handler-context.ts';

function world(notes: Note[] = []): World {
  return createWorld({
    workshop: { currentStageId: id('group') },
    stages: [stageRow('group', { status: 'open' })],
    participants: [personRow('ann'), personRow('helper', { kind: 'supporter', groupId: null })],
    themes: [themeRow('A', 0), themeRow('B', 1), themeRow('C', 2)],
    notes,
  });
}

const order = (one: World) =>
  [...one.draft.all('themes')]
    .toSorted((left, right) => left.position - right.position)
    .map((theme) => `${theme.title}${theme.position}`);

test('a theme is made after the last, with notes in the order given', () => {
  const one = world([noteRow('a', 'ann'), noteRow('b', 'ann', { themeId: id('A') })]);
  themeHandlers['theme:add'](one.participant(id('ann')), {
    themeId: id('D'),
    title: 'D',
    noteIds: [id('b'), id('a'), id('b')],
  });
  expect(one.draft.get('themes', id('D'))).toEqual(themeRow('D', 3));
  expect(one.draft.get('notes', id('b'))).toMatchObject({ themeId: id('D'), themeOrder: 0, version: 2 });
  expect(one.draft.get('notes', id('a'))).toMatchObject({ themeId: id('D'), themeOrder: 1, version: 2 });
});

test('a theme is made with the notes that are still there', () => {
  const one = world([noteRow('a', 'ann', { status: 'hidden' }), noteRow('b', 'ann')]);
  const noteIds = [id('a'), id('b'), id('gone')];
  themeHandlers['theme:add'](one.participant(id('ann')), { themeId: id('D'), title: 'D', noteIds });
  expect(one.draft.get('notes', id('a'))?.themeId).toBeNull();
  expect(one.draft.get('notes', id('b'))?.themeId).toBe(id('D'));
});

test('a first theme may be empty', () => {
  const one = world();
  for (const theme of one.draft.all('themes')) one.draft.remove('themes', theme.id);
  themeHandlers['theme:add'](one.facilitator(), { themeId: id('D'), title: 'D' });
  expect(one.draft.get('themes', id('D'))?.position).toBe(0);
});

test('a theme is not made under a taken id, above the limit, or with notes nobody sees', () => {
  const one = world([noteRow('a', 'ann', { status: 'private' })]);
  const add = (themeId: string, noteIds: string[] = []) =>
    themeHandlers['theme:add'](one.facilitator(), { themeId, title: 'X', noteIds });
  expect(refusalOf(() => add(id('A')))).toBe('id-reused');
  expect(refusalOf(() => add(id('D'), [id('a')]))).toBe('not-found');
  for (let n = 3; n < limits.themes; n += 1) add(id(`more${n}`));
  expect(refusalOf(() => add(id('D')))).toBe('limit-reached');
});

test('a rename changes title and summary, and keeps the summary where none is given', () => {
  const one = world();
  themeHandlers['theme:rename'](one.facilitator(), {
    themeId: id('A'),
    title: 'Waiting',
    summary: 'Hours',
    version: 1,
  });
  themeHandlers['theme:rename'](one.facilitator(), { themeId: id('A'), title: 'Waiting alone', version: 2 });
  expect(one.draft.get('themes', id('A'))).toEqual({
    id: id('A'),
    title: 'Waiting alone',
    summary: 'Hours',
    position: 0,
    version: 3,
  });
});

const renaming = (themeId: string, version: number) => () =>
  themeHandlers['theme:rename'](world().facilitator(), { themeId, title: 'x', version });

test("a rename over somebody else's is a conflict", () => {
  expect(refusalOf(renaming(id('A'), 0))).toBe('conflict');
  expect(refusalOf(renaming(id('gone'), 1))).toBe('not-found');
});

test('merging appends the notes in their order and dissolves the first theme; hidden notes go along', () => {
  const one = world([
    noteRow('b1', 'ann', { themeId: id('B'), themeOrder: 4 }),
    noteRow('a2', 'ann', { themeId: id('A'), themeOrder: 1 }),
    noteRow('a1', 'ann', { themeId: id('A'), themeOrder: 0, status: 'hidden' }),
  ]);
  themeHandlers['theme:merge'](one.facilitator(), { themeId: id('A'), intoThemeId: id('B') });
  expect(one.draft.get('themes', id('A'))).toBeUndefined();
  expect(one.draft.get('notes', id('a1'))).toMatchObject({
    themeId: id('B'),
    themeOrder: 5,
    status: 'hidden',
  });
  expect(one.draft.get('notes', id('a2'))).toMatchObject({ themeId: id('B'), themeOrder: 6, version: 2 });
  expect(one.draft.get('notes', id('b1'))).toMatchObject({ themeOrder: 4, version: 1 });
});

const merging = (themeId: string, intoThemeId: string) => () =>
  themeHandlers['theme:merge'](world().facilitator(), { themeId, intoThemeId });

test('a theme is not merged into itself, nor from or into one that is gone', () => {
  expect(refusalOf(merging(id('A'), id('A')))).toBe('invalid');
  expect(refusalOf(merging(id('gone'), id('A')))).toBe('not-found');
  expect(refusalOf(merging(id('A'), id('gone')))).toBe('not-found');
});

test('dissolving leaves the notes unsorted', () => {
  const one = world([noteRow('a', 'ann', { themeId: id('A'), themeOrder: 4 })]);
  themeHandlers['theme:dissolve'](one.facilitator(), { themeId: id('A') });
  expect(one.draft.get('themes', id('A'))).toBeUndefined();
  expect(one.draft.get('notes', id('a'))).toMatchObject({ themeId: null, themeOrder: 0, version: 2 });
  expect(refusalOf(() => themeHandlers['theme:dissolve'](one.facilitator(), { themeId: id('A') }))).toBe(
    'not-found',
  );
});

test.each<[string, (one: World) => void]>([
  ['a counted ballot', (one) => one.draft.put('ballots', ballot('counted'))],
  [
    'a priority',
    (one) =>
      one.draft.put('priorities', {
        id: id('A'),
        outcome: 'set-aside',
        statement: '',
        reason: 'Later',
        position: 0,
        version: 1,
      }),
  ],
  [
    'an action',
    (one) =>
      one.draft.put('actions', {
        id: id('action'),
        themeId: id('A'),
        title: 'A sign',
        owner: { kind: 'none' },
        coLead: null,
        due: '',
        measure: '',
        noteIds: [],
        agreed: false,
        position: 0,
        version: 1,
      }),
  ],
])('a theme that %s rests on is neither merged nor dissolved', (_what, decide) => {
  const one = world([noteRow('a', 'ann', { themeId: id('A') })]);
  decide(one);
  const before = one.draft.snapshot();
  const merge = () =>
    themeHandlers['theme:merge'](one.facilitator(), { themeId: id('A'), intoThemeId: id('B') });
  expect(refusalOf(merge)).toBe('conflict');
  expect(refusalOf(() => themeHandlers['theme:dissolve'](one.facilitator(), { themeId: id('A') }))).toBe(
    'conflict',
  );
  expect(one.draft.snapshot()).toEqual(before);
  themeHandlers['theme:merge'](one.facilitator(), { themeId: id('C'), intoThemeId: id('A') });
  expect(one.draft.get('themes', id('C'))).toBeUndefined();
});

test('a ballot that is not counted holds no theme', () => {
  const one = world();
  one.draft.put('ballots', ballot('closed'));
  themeHandlers['theme:dissolve'](one.facilitator(), { themeId: id('A') });
  expect(one.draft.get('themes', id('A'))).toBeUndefined();
});

function ballot(status: Ballot['status']): Ballot {
  return {
    id: id('ballot'),
    stageId: id('vote'),
    position: 0,
    question: '',
    dots: 5,
    perTheme: 2,
    options: [{ themeId: id('A'), title: 'A' }],
    status,
    closedAt: null,
    lateVoterIds: [],
    shown: false,
    result: null,
  };
}

test('a theme takes a place and the others close up, even where a place was free', () => {
  const one = world();
  themeHandlers['theme:order'](one.facilitator(), { themeId: id('C'), position: 0 });
  expect(order(one)).toEqual(['C0', 'A1', 'B2']);
  themeHandlers['theme:order'](one.facilitator(), { themeId: id('C'), position: 60 });
  expect(order(one)).toEqual(['A0', 'B1', 'C2']);
  themeHandlers['theme:dissolve'](one.facilitator(), { themeId: id('B') });
  themeHandlers['theme:order'](one.facilitator(), { themeId: id('A'), position: 1 });
  expect(order(one)).toEqual(['C0', 'A1']);
  expect(
    refusalOf(() => themeHandlers['theme:order'](one.facilitator(), { themeId: id('B'), position: 0 })),
  ).toBe('not-found');
});

test('ordering does not stand in the way of a rename', () => {
  const one = world();
  themeHandlers['theme:order'](one.facilitator(), { themeId: id('C'), position: 0 });
  themeHandlers['theme:rename'](one.facilitator(), { themeId: id('A'), title: 'Waiting', version: 1 });
  expect(order(one)).toEqual(['C0', 'Waiting1', 'B2']);
});

const each: [string, (context: HandlerContext) => void][] = [
  ['add', (context) => themeHandlers['theme:add'](context, { themeId: id('D'), title: 'D' })],
  [
    'rename',
    (context) => themeHandlers['theme:rename'](context, { themeId: id('A'), title: 'x', version: 1 }),
  ],
  ['merge', (context) => themeHandlers['theme:merge'](context, { themeId: id('A'), intoThemeId: id('B') })],
  ['order', (context) => themeHandlers['theme:order'](context, { themeId: id('A'), position: 1 })],
  ['dissolve', (context) => themeHandlers['theme:dissolve'](context, { themeId: id('A') })],
];

test.each(each)('%s is for those who may group, while grouping is open', (_name, act) => {
  expect(refusalOf(() => act(world().participant(id('helper'))))).toBe('forbidden');
  const one = world();
  one.draft.put('stages', stageRow('group', { status: 'open', options: { whoGroups: 'facilitators' } }));
  expect(refusalOf(() => act(one.participant(id('ann'))))).toBe('forbidden');
  one.draft.put('workshops', { ...one.draft.workshop, currentStageId: null });
  expect(refusalOf(() => act(one.facilitator()))).toBe('wrong-stage');
  one.draft.put('workshops', { ...one.draft.workshop, status: 'closed' });
  expect(refusalOf(() => act(one.facilitator()))).toBe('closed');
});
