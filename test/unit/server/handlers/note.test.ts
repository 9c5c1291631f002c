import { expect, test } from 'vitest';
import { limits } from '#shared/domain/limits.ts';
import { notesInTheme, type Note } from '#shared/domain/note.ts';
import type { Stage } from '#shared/domain/stage.ts';
import type { WorkshopStatus } from '#shared/domain/workshop.ts';
import type { HandlerContext } from '../../../../server/handlers/handler.ts';
import { noteHandlers } from '../../../../server/handlers/note.ts';
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

const people = [
  personRow('ann'),
  personRow('ben', { groupId: 'lived' }),
  personRow('paper', { hasDevice: false }),
  personRow('scribe', { scribe: true }),
  personRow('helper', { kind: 'supporter', groupId: null }),
];

function writing(notes: Note[] = [], write: Partial<Stage> = {}): World {
  return createWorld({
    workshop: { currentStageId: id('write') },
    stages: [stageRow('write', { status: 'open', ...write })],
    participants: people,
    notes,
  });
}

function after(kind: 'read' | 'group' | 'vote', notes: Note[] = [], status: WorkshopStatus = 'live'): World {
  return createWorld({
    workshop: { currentStageId: id(kind), status },
    stages: [
      stageRow('write', { status: 'closed', closedAt: 20, position: 1 }),
      stageRow('write', { id: id('write-0'), status: 'closed', closedAt: 10, options: { shows: 'group' } }),
      stageRow(kind, { status: 'open', position: 2 }),
    ],
    participants: people,
    themes: [themeRow('waiting', 0), themeRow('words', 1)],
    notes,
  });
}

const own = noteRow('own', 'ann', { status: 'private', rank: null });

function add(context: HandlerContext, more: { late?: true; for?: string } = {}): void {
  noteHandlers['note:add'](context, { noteId: id('new'), text: 'A quiet room', consent: 'group', ...more });
}

test('a participant adds a private note to the open write stage', () => {
  const world = writing([], { options: { shows: 'group' } });
  add(world.participant(id('ann')));
  expect(world.draft.get('notes', id('new'))).toEqual({
    id: id('new'),
    stageId: id('write'),
    authorId: id('ann'),
    writtenFor: false,
    text: 'A quiet room',
    language: null,
    consent: 'group',
    shows: 'group',
    status: 'private',
    lateAt: null,
    rank: null,
    themeId: null,
    themeOrder: 0,
    hiddenReason: '',
    onWall: false,
    version: 1,
  });
  expect(world.told.subjects).toEqual([]);
});

test('a note says nothing of its author unless its stage says so', () => {
  const world = writing();
  add(world.participant(id('ann')));
  expect(world.draft.get('notes', id('new'))?.shows).toBe('nothing');
});

test.each([
  ['a facilitator', (world: World) => world.facilitator()],
  ['a scribe', (world: World) => world.participant(id('scribe'))],
])('%s writes for a person without a device, with an honest mark', (_who, as) => {
  const world = writing();
  add(as(world), { for: id('paper') });
  expect(world.draft.get('notes', id('new'))).toMatchObject({ authorId: id('paper'), writtenFor: true });
});

test('a scribe who names themself writes their own note', () => {
  const world = writing();
  add(world.participant(id('scribe')), { for: id('scribe') });
  expect(world.draft.get('notes', id('new'))).toMatchObject({ authorId: id('scribe'), writtenFor: false });
});

test.each<[string, string, (world: World) => void]>([
  ['a facilitator has no notes of their own', 'forbidden', (world) => add(world.facilitator())],
  ['a supporter does not write', 'forbidden', (world) => add(world.participant(id('helper')))],
  ['the projector does not write', 'forbidden', (world) => add(world.as({ kind: 'screen' }))],
  [
    'a participant does not write for others',
    'forbidden',
    (world) => add(world.participant(id('ann')), { for: id('paper') }),
  ],
  [
    'nobody writes for a person with a device',
    'forbidden',
    (world) => add(world.facilitator(), { for: id('ann') }),
  ],
  [
    'nobody writes for somebody unknown',
    'not-found',
    (world) => add(world.facilitator(), { for: id('nobody') }),
  ],
  ['nobody writes for a supporter', 'not-found', (world) => add(world.facilitator(), { for: id('helper') })],
  [
    'a late note is none while writing is open',
    'wrong-stage',
    (world) => add(world.participant(id('ann')), { late: true }),
  ],
])('%s', (_rule, code, act) => {
  const world = writing();
  const before = world.draft.snapshot();
  expect(refusalOf(() => act(world))).toBe(code);
  expect(world.draft.snapshot()).toEqual(before);
});

test('an id that is taken is refused', () => {
  const world = writing([noteRow('new', 'ben', { status: 'private' })]);
  expect(refusalOf(() => add(world.participant(id('ann'))))).toBe('id-reused');
});

test('one person has no more notes than the limit, others may still write', () => {
  const many = Array.from({ length: limits.notesPerPerson }, (_, n) => noteRow(`n${n}`, 'ann'));
  const world = writing(many);
  expect(refusalOf(() => add(world.participant(id('ann'))))).toBe('limit-reached');
  add(world.participant(id('ben')));
  expect(world.draft.get('notes', id('new'))).toBeDefined();
});

test('a workshop has no more notes than the limit', () => {
  const many = Array.from({ length: limits.notesPerWorkshop }, (_, n) => noteRow(`n${n}`, `author${n}`));
  expect(refusalOf(() => add(writing(many).participant(id('ann'))))).toBe('limit-reached');
});

test.each(['read', 'group'] as const)(
  'a late note waits during %s, in the write stage that closed last',
  (kind) => {
    const world = after(kind);
    add(world.participant(id('ann')), { late: true });
    expect(world.draft.get('notes', id('new'))).toMatchObject({
      stageId: id('write'),
      status: 'late',
      lateAt: world.now,
      shows: 'nothing',
      rank: null,
    });
  },
);

test('a late note needs a stage for reading or grouping', () => {
  expect(refusalOf(() => add(after('vote').participant(id('ann')), { late: true }))).toBe('wrong-stage');
});

test('a late note needs a write stage that has closed', () => {
  const world = createWorld({
    workshop: { currentStageId: id('group') },
    stages: [stageRow('group', { status: 'open' }), stageRow('write')],
    participants: people,
  });
  expect(refusalOf(() => add(world.participant(id('ann')), { late: true }))).toBe('wrong-stage');
});

test('without a mark of lateness nothing is added after writing has closed', () => {
  expect(refusalOf(() => add(after('group').participant(id('ann'))))).toBe('wrong-stage');
});

test('an author changes the words of a private note', () => {
  const world = writing([own]);
  noteHandlers['note:edit'](world.participant(id('ann')), { noteId: own.id, text: 'Better', version: 1 });
  expect(world.draft.get('notes', own.id)).toEqual({ ...own, text: 'Better', version: 2 });
});

test.each<[string, string, string, Partial<Note>, number]>([
  ['of somebody else', 'forbidden', 'ben', {}, 1],
  ['that is no longer private', 'wrong-stage', 'ann', { status: 'shown' }, 1],
  ['that changed since', 'conflict', 'ann', {}, 0],
])('nobody changes the words of a note %s', (_what, code, actor, changes, version) => {
  const world = writing([{ ...own, ...changes }]);
  const edit = () =>
    noteHandlers['note:edit'](world.participant(id(actor)), { noteId: own.id, text: 'x', version });
  expect(refusalOf(edit)).toBe(code);
});

const editAsAnn = (world: World, noteId: string) =>
  noteHandlers['note:edit'](world.participant(id('ann')), { noteId, text: 'x', version: 1 });

test('a note is not edited once writing has closed, nor one that is not there', () => {
  expect(refusalOf(() => editAsAnn(after('read', [own]), own.id))).toBe('wrong-stage');
  expect(refusalOf(() => editAsAnn(writing(), own.id))).toBe('not-found');
});

test.each(['private', 'late', 'shown', 'hidden'] as const)(
  'an author removes a %s note at any time',
  (status) => {
    for (const workshop of ['live', 'paused', 'closed', 'archived'] as const) {
      const world = after('vote', [{ ...own, status }], workshop);
      noteHandlers['note:remove'](world.participant(id('ann')), { noteId: own.id });
      expect(world.draft.get('notes', own.id)).toBeUndefined();
      expect(world.told.erased).toBe(1);
      expect(world.told.subjects).toEqual([]);
    }
  },
);

test('a removed note takes its private words with it and leaves the actions it was traced to', () => {
  const world = after('vote', [own, noteRow('other', 'ben')]);
  const word = { from: 'facilitator', text: 'Call me', name: null, at: 1 } as const;
  world.draft.put('privateWords', { ...word, id: id('w1'), noteId: own.id });
  world.draft.put('privateWords', { ...word, id: id('w2'), noteId: id('other') });
  const action = {
    themeId: null,
    title: 'A sign',
    owner: { kind: 'none' },
    coLead: null,
    due: '',
    measure: '',
    agreed: false,
    position: 0,
    version: 4,
  } as const;
  world.draft.put('actions', { ...action, id: id('a1'), noteIds: [id('other'), own.id] });
  world.draft.put('actions', { ...action, id: id('a2'), noteIds: [id('other')] });
  noteHandlers['note:remove'](world.participant(id('ann')), { noteId: own.id });
  expect([...world.draft.all('privateWords')].map((one) => one.id)).toEqual([id('w2')]);
  expect(world.draft.get('actions', id('a1'))).toMatchObject({ noteIds: [id('other')], version: 5 });
  expect(world.draft.get('actions', id('a2'))).toMatchObject({ noteIds: [id('other')], version: 4 });
});

test('nobody removes the note of another person with a device, a facilitator neither', () => {
  const world = after('group', [own]);
  const remove = (context: HandlerContext, noteId = own.id) =>
    noteHandlers['note:remove'](context, { noteId });
  expect(refusalOf(() => remove(world.participant(id('ben'))))).toBe('forbidden');
  expect(refusalOf(() => remove(world.facilitator()))).toBe('forbidden');
  expect(refusalOf(() => remove(world.participant(id('ann')), id('gone')))).toBe('not-found');
  expect(world.told.erased).toBe(0);
});

test('a facilitator or scribe edits, removes and changes consent for a person without a device', () => {
  const note = noteRow('paper-note', 'paper', { status: 'private' });
  for (const as of [
    (world: World) => world.facilitator(),
    (world: World) => world.participant(id('scribe')),
  ]) {
    const world = writing([note]);
    noteHandlers['note:edit'](as(world), { noteId: note.id, text: 'As said', version: 1 });
    noteHandlers['note:consent'](as(world), { noteId: note.id, consent: 'named' });
    expect(world.draft.get('notes', note.id)).toMatchObject({ text: 'As said', consent: 'named' });
    noteHandlers['note:remove'](as(world), { noteId: note.id });
    expect(world.draft.get('notes', note.id)).toBeUndefined();
  }
});

test('an author changes consent at any time, and nobody can tell from the note', () => {
  const world = after('vote', [noteRow('own', 'ann')], 'archived');
  noteHandlers['note:consent'](world.participant(id('ann')), { noteId: own.id, consent: 'never' });
  expect(world.draft.get('notes', own.id)).toEqual(noteRow('own', 'ann', { consent: 'never' }));
  noteHandlers['note:consent'](world.participant(id('ann')), { noteId: own.id, consent: null });
  expect(world.draft.get('notes', own.id)?.consent).toBeNull();
});

test('nobody changes consent for another', () => {
  const world = after('read', [own]);
  const consent = (context: HandlerContext, noteId = own.id) =>
    noteHandlers['note:consent'](context, { noteId, consent: 'named' });
  expect(refusalOf(() => consent(world.participant(id('ben'))))).toBe('forbidden');
  expect(refusalOf(() => consent(world.facilitator()))).toBe('forbidden');
  expect(refusalOf(() => consent(world.participant(id('ann')), id('gone')))).toBe('not-found');
});

test('notes move to the end of a theme in the order given', () => {
  const world = after('group', [
    noteRow('a', 'ann', { themeId: id('waiting'), themeOrder: 3 }),
    noteRow('b', 'ann'),
    noteRow('c', 'ben'),
  ]);
  noteHandlers['note:move'](world.participant(id('ben')), {
    noteIds: [id('c'), id('b')],
    themeId: id('waiting'),
  });
  expect(world.draft.get('notes', id('c'))).toMatchObject({
    themeId: id('waiting'),
    themeOrder: 4,
    version: 2,
  });
  expect(world.draft.get('notes', id('b'))).toMatchObject({
    themeId: id('waiting'),
    themeOrder: 5,
    version: 2,
  });
  expect(world.draft.get('notes', id('a'))).toMatchObject({ themeOrder: 3, version: 1 });
});

test('a note moves to the end of its own theme, and into an empty one', () => {
  const world = after('group', [
    noteRow('a', 'ann', { themeId: id('waiting'), themeOrder: 0 }),
    noteRow('b', 'ann', { themeId: id('waiting'), themeOrder: 1 }),
  ]);
  const move = (themeId: string) =>
    noteHandlers['note:move'](world.facilitator(), { noteIds: [id('a')], themeId });
  move(id('waiting'));
  expect(world.draft.get('notes', id('a'))?.themeOrder).toBe(2);
  move(id('words'));
  expect(world.draft.get('notes', id('a'))).toMatchObject({ themeId: id('words'), themeOrder: 0 });
});

test('notes move out of any theme; for those in none nothing changes', () => {
  const world = after('group', [
    noteRow('a', 'ann', { themeId: id('waiting'), themeOrder: 3 }),
    noteRow('b', 'ann'),
  ]);
  noteHandlers['note:move'](world.facilitator(), { noteIds: [id('a'), id('b')], themeId: null });
  expect(world.draft.get('notes', id('a'))).toMatchObject({ themeId: null, themeOrder: 0, version: 2 });
  expect(world.draft.get('notes', id('b'))).toEqual(noteRow('b', 'ann'));
});

test.each(['private', 'late', 'hidden'] as const)('a %s note is not moved; the others are', (status) => {
  const world = after('group', [noteRow('a', 'ann'), noteRow('b', 'ann', { status })]);
  const unmoved = world.draft.get('notes', id('b'));
  const move = (noteIds: string[]) =>
    noteHandlers['note:move'](world.facilitator(), { noteIds, themeId: id('words') });
  move([id('b'), id('a'), id('gone')]);
  expect(world.draft.get('notes', id('a'))).toMatchObject({ themeId: id('words'), themeOrder: 0 });
  expect(world.draft.get('notes', id('b'))).toEqual(unmoved);
  expect(refusalOf(() => move([id('b'), id('gone')]))).toBe('not-found');
});

const moveA = (context: HandlerContext, themeId: string) =>
  noteHandlers['note:move'](context, { noteIds: [id('a')], themeId });

test('notes do not move to a theme that is gone, nor outside grouping', () => {
  const notes = [noteRow('a', 'ann')];
  expect(refusalOf(() => moveA(after('group', notes).facilitator(), id('gone')))).toBe('not-found');
  expect(refusalOf(() => moveA(after('read', notes).facilitator(), id('words')))).toBe('wrong-stage');
  expect(refusalOf(() => moveA(after('group', notes).participant(id('helper')), id('words')))).toBe(
    'forbidden',
  );
});

test('above the limit of people only facilitators move notes', () => {
  const world = after('group', [noteRow('a', 'ann')]);
  for (let n = 0; n < limits.everyoneGroupsUpTo; n += 1)
    world.draft.put('participants', personRow(`more${n}`));
  expect(refusalOf(() => moveA(world.participant(id('ann')), id('words')))).toBe('forbidden');
  moveA(world.facilitator(), id('words'));
  expect(world.draft.get('notes', id('a'))?.themeId).toBe(id('words'));
});

test('a facilitator hides a note with a reason and puts it back where it stood', () => {
  const note = noteRow('a', 'ann', { themeId: id('waiting'), themeOrder: 2, rank: 0.25 });
  const world = after('group', [note]);
  noteHandlers['note:hide'](world.facilitator(), { noteId: note.id, reason: 'It names a nurse' });
  const hidden: Note = { ...note, status: 'hidden', hiddenReason: 'It names a nurse', version: 2 };
  expect(world.draft.get('notes', note.id)).toEqual(hidden);
  noteHandlers['note:hide'](world.facilitator(), { noteId: note.id, reason: 'Another reason' });
  expect(world.draft.get('notes', note.id)).toEqual(hidden);
  noteHandlers['note:unhide'](world.facilitator(), { noteId: note.id });
  expect(world.draft.get('notes', note.id)).toEqual({ ...note, version: 3 });
  noteHandlers['note:unhide'](world.facilitator(), { noteId: note.id });
  expect(world.draft.get('notes', note.id)).toEqual({ ...note, version: 3 });
});

const hide = (context: HandlerContext, noteId: string) =>
  noteHandlers['note:hide'](context, { noteId, reason: 'x' });

const unhide = (context: HandlerContext, noteId: string) => noteHandlers['note:unhide'](context, { noteId });

test('a participant neither hides nor unhides, and nobody learns of notes that are not revealed', () => {
  const world = after('read', [noteRow('a', 'ann'), own, noteRow('late', 'ben', { status: 'late' })]);
  expect(refusalOf(() => hide(world.participant(id('ann')), id('a')))).toBe('forbidden');
  expect(refusalOf(() => unhide(world.participant(id('ann')), id('a')))).toBe('forbidden');
  for (const noteId of [own.id, id('late'), id('gone')]) {
    expect(refusalOf(() => hide(world.facilitator(), noteId))).toBe('not-found');
    expect(refusalOf(() => unhide(world.facilitator(), noteId))).toBe('not-found');
  }
});

function inTheme(orders: readonly number[]): World {
  const notes = orders.map((themeOrder, index) =>
    noteRow(`n${index}`, 'ann', { themeId: id('theme'), themeOrder, rank: index / 10 }),
  );
  const world = after('group', [...notes, noteRow('free', 'ann')]);
  world.draft.put('themes', themeRow('theme', 0));
  return world;
}

const orderIn = (world: World) =>
  notesInTheme(world.draft, id('theme')).map((note) => note.id.replaceAll('_', ''));
const moveBefore = (world: World, noteIds: string[], before: string) =>
  noteHandlers['note:move'](world.facilitator(), {
    noteIds: noteIds.map(id),
    themeId: id('theme'),
    before: id(before),
  });

test.each([
  [['free'], 'n0', 'free n0 n1 n2'],
  [['free'], 'n2', 'n0 n1 free n2'],
  [['n2', 'free'], 'n1', 'n0 n2 free n1'],
  [['n0'], 'n0', 'n0 n1 n2'],
  [['n0', 'n1'], 'n1', 'n0 n1 n2'],
  [['n2'], 'n2', 'n0 n1 n2'],
  [['free'], 'gone', 'n0 n1 n2 free'],
])('%j moved before %s: %s', (noteIds, before, expected) => {
  const world = inTheme([0, 1, 2]);
  moveBefore(world, noteIds, before);
  expect(orderIn(world).join(' ')).toBe(expected);
});

test('a move before a note changes no other note', () => {
  const world = inTheme([0, 1, 2]);
  const others = ['n0', 'n1', 'n2'].map((name) => world.draft.get('notes', id(name)));
  moveBefore(world, ['free'], 'n1');
  expect(['n0', 'n1', 'n2'].map((name) => world.draft.get('notes', id(name)))).toEqual(others);
});

test('where places run out the theme is numbered anew, in the same order', () => {
  const world = inTheme([0, 0, 1e-7]);
  moveBefore(world, ['free'], 'n1');
  expect(orderIn(world).join(' ')).toBe('n0 free n1 n2');
  expect(notesInTheme(world.draft, id('theme')).map((note) => note.themeOrder)).toEqual([0, 1, 2, 3]);
});

test('out of any theme there is no place to name', () => {
  const world = inTheme([0]);
  const move = () =>
    noteHandlers['note:move'](world.facilitator(), { noteIds: [id('n0')], themeId: null, before: id('n0') });
  expect(refusalOf(move)).toBe('invalid');
});

test('a note says its language, which its author may change or leave', () => {
  const world = writing();
  const ann = world.participant(id('ann'));
  noteHandlers['note:add'](ann, { noteId: id('new'), text: 'Ystafell', language: 'cy', consent: null });
  expect(world.draft.get('notes', id('new'))?.language).toBe('cy');
  noteHandlers['note:edit'](ann, { noteId: id('new'), text: 'Ystafell dawel', version: 1 });
  expect(world.draft.get('notes', id('new'))?.language).toBe('cy');
  noteHandlers['note:edit'](ann, { noteId: id('new'), text: 'A room', language: null, version: 2 });
  expect(world.draft.get('notes', id('new'))?.language).toBeNull();
});
