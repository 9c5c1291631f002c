import { expect, test } from 'vitest';
import { limits } from '#shared/domain/limits.ts';
import type { Rows, TableName } from '#shared/domain/state.ts';
import type { CommandName } from '#shared/protocol/registry.ts';
import type { HandlerContext } from '../../../../server/handlers/handler.ts';
import { noteHandlers } from '../../../../server/handlers/note.ts';
import { removePerson } from '../../../../server/handlers/removal.ts';
import { stageHandlers } from '../../../../server/handlers/stage.ts';
import { themeHandlers } from '../../../../server/handlers/theme.ts';
import { translationHandlers } from '../../../../server/handlers/translation.ts';
import { workshopHandlers } from '../../../../server/handlers/workshop.ts';
import { createUndoLog, undoHandlers, type RowStep } from '../../../../server/handlers/undo.ts';
import { actorKey } from '../../../../server/rooms/presence.ts';
import {
  createWorld,
  id,
  noteRow,
  personRow,
  refusalOf,
  stageRow,
  themeRow,
  translationRow,
  type World,
} from '../../../support/handler-context.ts';

/** A world that records what commands change, as the room does after a commit. */
function grouping() {
  const log = createUndoLog();
  const world = createWorld({
    workshop: { currentStageId: id('group') },
    stages: [
      stageRow('group', { status: 'open', position: 0 }),
      stageRow('vote', { minutes: 20, plannedMinutes: 20, position: 1 }),
      stageRow('decide', { minutes: 25, plannedMinutes: 25, position: 2 }),
    ],
    participants: [
      personRow('ann'),
      personRow('ben'),
      personRow('sue', { kind: 'supporter', groupId: null }),
    ],
    themes: [themeRow('A', 0), themeRow('B', 1), themeRow('C', 2)],
    notes: [
      noteRow('a', 'ann', { themeId: id('A'), themeOrder: 0 }),
      noteRow('b', 'ben', { themeId: id('A'), themeOrder: 1 }),
      noteRow('free', 'ben'),
    ],
  });
  world.undo = log;
  return {
    world,
    log,
    /** Runs a command as a person and records it; gives its id. */
    run: (who: string, name: CommandName, act: (context: HandlerContext) => void): string => {
      const before = rows(world);
      const context = contextOf(world, who);
      act(context);
      const after = rows(world);
      const changes: RowStep[] = [];
      for (const key of new Set([...before.keys(), ...after.keys()])) {
        const [was, is] = [before.get(key), after.get(key)];
        const { table, row } = is ?? was ?? {};
        if (table && row && was?.row !== is?.row) {
          changes.push({ table, id: row.id, before: was?.row, after: is?.row });
        }
      }
      log.record(actorKey(context.actor), context.commandId, name, changes);
      return context.commandId;
    },
    undo: (who: string, commandId: string) => undoHandlers.undo(contextOf(world, who), { commandId }),
  };
}

function contextOf(world: World, who: string): HandlerContext {
  return who === 'facilitator' ? world.facilitator() : world.participant(id(who));
}

function rows(world: World): Map<string, { table: TableName; row: Rows[TableName] }> {
  const found = new Map<string, { table: TableName; row: Rows[TableName] }>();
  for (const table of ['notes', 'themes', 'stages', 'translations', 'workshops'] as const) {
    for (const row of world.draft.all(table)) found.set(`${table} ${row.id}`, { table, row });
  }
  return found;
}

/** Where everything stands, without versions. */
function shape(world: World) {
  return {
    themes: [...world.draft.all('themes')]
      .toSorted((one, other) => one.position - other.position)
      .map(({ id: themeId, title, summary, position }) => ({ themeId, title, summary, position })),
    notes: Object.fromEntries(
      [...world.draft.all('notes')].map((note) => [note.id, [note.themeId, note.themeOrder]]),
    ),
  };
}

const move = (noteIds: string[], themeId: string | null) => (context: HandlerContext) =>
  noteHandlers['note:move'](context, { noteIds: noteIds.map(id), themeId: themeId && id(themeId) });

const each: [CommandName, (context: HandlerContext) => void][] = [
  ['note:move', move(['a', 'free'], 'B')],
  ['note:move', move(['a'], null)],
  [
    'theme:add',
    (context) =>
      themeHandlers['theme:add'](context, { themeId: id('D'), title: 'D', noteIds: [id('a'), id('free')] }),
  ],
  [
    'theme:rename',
    (context) =>
      themeHandlers['theme:rename'](context, { themeId: id('A'), title: 'X', summary: 'Y', version: 1 }),
  ],
  [
    'theme:merge',
    (context) => themeHandlers['theme:merge'](context, { themeId: id('A'), intoThemeId: id('B') }),
  ],
  ['theme:order', (context) => themeHandlers['theme:order'](context, { themeId: id('C'), position: 0 })],
  ['theme:dissolve', (context) => themeHandlers['theme:dissolve'](context, { themeId: id('A') })],
];

test.each(each)('%s is taken back', (name, act) => {
  const { world, run, undo } = grouping();
  const before = shape(world);
  const command = run('ann', name, act);
  expect(shape(world)).not.toEqual(before);
  undo('ann', command);
  expect(shape(world)).toEqual(before);
});

test.each(each)('%s is taken back once', (name, act) => {
  const { world, run, undo } = grouping();
  const command = run('ann', name, act);
  undo('ann', command);
  const after = world.draft.snapshot();
  expect(refusalOf(() => undo('ann', command))).toBe('conflict');
  expect(world.draft.snapshot()).toEqual(after);
});

test('what is taken back gets a new version, so that nobody renames over it unseen', () => {
  const { world, run, undo } = grouping();
  const renamed = run('ann', 'theme:rename', (context) =>
    themeHandlers['theme:rename'](context, { themeId: id('A'), title: 'X', version: 1 }),
  );
  undo('ann', renamed);
  expect(world.draft.get('themes', id('A'))?.version).toBe(3);
  const moved = run('ann', 'note:move', move(['a'], 'B'));
  undo('ann', moved);
  expect(world.draft.get('notes', id('a'))?.version).toBe(3);
});

test.each<[string, string, CommandName, (context: HandlerContext) => void, (world: World) => void]>([
  [
    'a note was moved again',
    'conflict',
    'note:move',
    move(['a'], 'B'),
    (world) => move(['a'], 'C')(ben(world)),
  ],
  [
    'a note was hidden',
    'conflict',
    'note:move',
    move(['a'], 'B'),
    (world) => noteHandlers['note:hide'](world.facilitator(), { noteId: id('a'), reason: 'x' }),
  ],
  [
    'a note was removed by its author',
    'conflict',
    'note:move',
    move(['a'], 'B'),
    (world) => noteHandlers['note:remove'](world.participant(id('ann')), { noteId: id('a') }),
  ],
  [
    'the theme the note came from was dissolved',
    'conflict',
    'note:move',
    move(['a', 'b'], 'B'),
    (world) => themeHandlers['theme:dissolve'](ben(world), { themeId: id('A') }),
  ],
  [
    'somebody put another note into the new theme',
    'conflict',
    'theme:add',
    (context) => themeHandlers['theme:add'](context, { themeId: id('D'), title: 'D' }),
    (world) => move(['free'], 'D')(ben(world)),
  ],
  [
    'somebody renamed the new theme',
    'conflict',
    'theme:add',
    (context) => themeHandlers['theme:add'](context, { themeId: id('D'), title: 'D' }),
    (world) => themeHandlers['theme:rename'](ben(world), { themeId: id('D'), title: 'Better', version: 1 }),
  ],
  [
    'something was decided on the new theme',
    'conflict',
    'theme:add',
    (context) => themeHandlers['theme:add'](context, { themeId: id('D'), title: 'D' }),
    (world) =>
      world.draft.put('priorities', {
        id: id('D'),
        outcome: 'chosen',
        statement: '',
        reason: 'Now',
        position: 0,
        version: 1,
      }),
  ],
  [
    'the merged notes were moved on',
    'conflict',
    'theme:merge',
    (context) => themeHandlers['theme:merge'](context, { themeId: id('A'), intoThemeId: id('B') }),
    (world) => move(['b'], 'C')(ben(world)),
  ],
  [
    'the order was changed again',
    'conflict',
    'theme:order',
    (context) => themeHandlers['theme:order'](context, { themeId: id('C'), position: 0 }),
    (world) => themeHandlers['theme:order'](ben(world), { themeId: id('B'), position: 0 }),
  ],
  [
    'there are too many themes for the dissolved one to come back',
    'limit-reached',
    'theme:dissolve',
    (context) => themeHandlers['theme:dissolve'](context, { themeId: id('A') }),
    (world) => {
      for (let n = 2; n < limits.themes; n += 1) {
        themeHandlers['theme:add'](ben(world), { themeId: id(`more${n}`), title: 'x' });
      }
    },
  ],
])('nothing is taken back when %s since', (_what, code, name, act, meanwhile) => {
  const { world, run, undo } = grouping();
  const command = run('ann', name, act);
  meanwhile(world);
  expect(refusalOf(() => undo('ann', command))).toBe(code);
});

test('what others did elsewhere does not stand in the way', () => {
  const { world, run, undo } = grouping();
  const command = run('ann', 'theme:dissolve', (context) =>
    themeHandlers['theme:dissolve'](context, { themeId: id('C') }),
  );
  themeHandlers['theme:add'](ben(world), { themeId: id('D'), title: 'D' });
  move(['free'], 'D')(ben(world));
  undo('ann', command);
  expect(shape(world).themes.map((theme) => theme.position)).toEqual([0, 1, 2, 3]);
  expect(world.draft.get('themes', id('C'))).toBeDefined();
});

test('a rename is taken back where the theme stands now', () => {
  const { world, run, undo } = grouping();
  const command = run('ann', 'theme:rename', (context) =>
    themeHandlers['theme:rename'](context, { themeId: id('A'), title: 'X', version: 1 }),
  );
  themeHandlers['theme:order'](ben(world), { themeId: id('A'), position: 2 });
  undo('ann', command);
  expect(world.draft.get('themes', id('A'))).toMatchObject({ title: 'A', position: 2 });
});

test('consent that changed since is kept', () => {
  const { world, run, undo } = grouping();
  const command = run('ann', 'note:move', move(['b'], 'B'));
  noteHandlers['note:consent'](ben(world), { noteId: id('b'), consent: 'never' });
  undo('ann', command);
  expect(world.draft.get('notes', id('b'))).toMatchObject({ consent: 'never', themeId: id('A') });
});

test('steps are taken back from the last to the first', () => {
  const { world, run, undo } = grouping();
  const shapes = [shape(world)];
  const commands: string[] = [];
  const acts: [CommandName, (context: HandlerContext) => void][] = [
    ...each.filter(([name]) => name === 'note:move' || name === 'theme:add' || name === 'theme:rename'),
    ['theme:order', (context) => themeHandlers['theme:order'](context, { themeId: id('C'), position: 0 })],
    ['theme:order', (context) => themeHandlers['theme:order'](context, { themeId: id('B'), position: 0 })],
    [
      'theme:merge',
      (context) => themeHandlers['theme:merge'](context, { themeId: id('D'), intoThemeId: id('A') }),
    ],
    ['theme:dissolve', (context) => themeHandlers['theme:dissolve'](context, { themeId: id('A') })],
  ];
  for (const [name, act] of acts) {
    commands.push(run('ann', name, act));
    shapes.push(shape(world));
  }
  for (const command of commands.toReversed()) {
    expect(shape(world)).toEqual(shapes.pop());
    undo('ann', command);
  }
  expect(shape(world)).toEqual(shapes[0]);
});

test('nobody takes back what another did, nor what is not known', () => {
  const { run, undo } = grouping();
  const command = run('ann', 'note:move', move(['a'], 'B'));
  expect(refusalOf(() => undo('ben', command))).toBe('not-found: too-late-to-undo');
  expect(refusalOf(() => undo('ann', id('unknown')))).toBe('not-found: too-late-to-undo');
});

test('only the last steps of a person are remembered, whatever others do', () => {
  const { run, undo } = grouping();
  const first = run('ann', 'note:move', move(['a'], 'B'));
  const second = run('ann', 'note:move', move(['b'], 'B'));
  for (let n = 1; n < limits.undoSteps; n += 1) {
    run('ann', 'note:move', move(['free'], n % 2 ? 'A' : 'B'));
    run('ben', 'theme:order', (context) =>
      themeHandlers['theme:order'](context, { themeId: id('A'), position: n % 2 }),
    );
  }
  expect(refusalOf(() => undo('ann', first))).toBe('not-found: too-late-to-undo');
  expect(refusalOf(() => undo('ann', second))).toBe('not refused');
});

test('other commands, and those that changed nothing, are not remembered', () => {
  const { run, undo } = grouping();
  const consent = run('ann', 'note:consent', (context) =>
    noteHandlers['note:consent'](context, { noteId: id('a'), consent: 'named' }),
  );
  const nothing = run('ann', 'note:move', move(['free'], null));
  expect(refusalOf(() => undo('ann', consent))).toBe('not-found: too-late-to-undo');
  expect(refusalOf(() => undo('ann', nothing))).toBe('not-found: too-late-to-undo');
});

test('undo is for those who may group, while grouping is open', () => {
  const { world, run, undo } = grouping();
  const command = run('ann', 'note:move', move(['a'], 'B'));
  world.draft.put('stages', stageRow('group', { status: 'open', options: { whoGroups: 'facilitators' } }));
  expect(refusalOf(() => undo('ann', command))).toBe('forbidden');
  world.draft.put('stages', stageRow('group', { status: 'closed' }));
  expect(refusalOf(() => undo('ann', command))).toBe('wrong-stage');
});

function ben(world: World): HandlerContext {
  return world.participant(id('ben'));
}

test('a move before a note goes back to where the notes stood', () => {
  const { world, run, undo } = grouping();
  const before = shape(world);
  const moved = run('ann', 'note:move', (context) =>
    noteHandlers['note:move'](context, { noteIds: [id('free')], themeId: id('A'), before: id('b') }),
  );
  expect(shape(world)).not.toEqual(before);
  undo('ann', moved);
  expect(shape(world)).toEqual(before);
});

const shorten = (context: HandlerContext) =>
  stageHandlers['agenda:shorten'](context, {
    stages: [
      { stageId: id('vote'), minutes: 10 },
      { stageId: id('decide'), minutes: 15 },
    ],
  });

test('minutes that were taken off to catch up come back together', () => {
  const { world, run, undo } = grouping();
  const shortened = run('facilitator', 'agenda:shorten', shorten);
  expect(world.draft.get('stages', id('decide'))?.minutes).toBe(15);
  undo('facilitator', shortened);
  expect(world.draft.get('stages', id('vote'))?.minutes).toBe(20);
  expect(world.draft.get('stages', id('decide'))?.minutes).toBe(25);
});

test('minutes do not come back to a step that has begun', () => {
  const { world, run, undo } = grouping();
  const shortened = run('facilitator', 'agenda:shorten', shorten);
  world.draft.put('stages', stageRow('vote', { minutes: 10, plannedMinutes: 20, status: 'closed' }));
  expect(refusalOf(() => undo('facilitator', shortened))).toBe('conflict');
  expect(world.draft.get('stages', id('decide'))?.minutes).toBe(15);
});

/** A workshop with rules in two languages, and its first rule taken out. */
function withoutRule() {
  const setting = grouping();
  const { world, run } = setting;
  const cy = { title: 'Dod adref', rules: ['Un', 'Dau', 'Tri'] };
  const before = { ...world.draft.workshop, rules: ['One', 'Two', 'Three'], versions: { cy } };
  world.draft.put('workshops', before);
  const takenOut = run('facilitator', 'workshop:edit', (context) =>
    workshopHandlers['workshop:edit'](context, { rules: ['One', 'Three'] }),
  );
  return { ...setting, before, takenOut };
}

test('a rule that was taken out comes back at its place, with its words in other languages', () => {
  const { world, undo, before, takenOut } = withoutRule();
  expect(world.draft.workshop.versions['cy']?.rules).toEqual(['Un', 'Tri']);
  const translated = { cy: { title: 'Gartref', rules: ['Un', 'Trydydd'] } };
  world.draft.put('workshops', { ...world.draft.workshop, aim: 'Newer', versions: translated });
  undo('facilitator', takenOut);
  expect(world.draft.workshop).toEqual({
    ...before,
    aim: 'Newer',
    versions: { cy: { title: 'Gartref', rules: ['Un', 'Dau', 'Trydydd'] } },
  });
});

test('a rule does not come back into a list that is another by now', () => {
  const { world, undo, takenOut } = withoutRule();
  world.draft.put('workshops', { ...world.draft.workshop, rules: ['One', 'Three', 'Four'] });
  expect(refusalOf(() => undo('facilitator', takenOut))).toBe('conflict');
  expect(world.draft.workshop.rules).toEqual(['One', 'Three', 'Four']);
});

test('a group that was taken out comes back with its label in other languages; one that somebody is in stays', () => {
  const { world, run, undo } = grouping();
  const cy = { groups: [{ id: 'carers', label: 'Gofalwyr' }] };
  const { groups } = world.draft.workshop;
  const carers = { id: 'carers', label: 'Carers' };
  world.draft.put('workshops', { ...world.draft.workshop, groups: [carers, ...groups], versions: { cy } });
  const edit = (next: typeof groups) => (context: HandlerContext) =>
    workshopHandlers['workshop:edit'](context, { groups: next });
  const takenOut = run('facilitator', 'workshop:edit', edit(groups));
  undo('facilitator', takenOut);
  expect(world.draft.workshop).toMatchObject({ groups: [carers, ...groups], versions: { cy } });
  const added = run('facilitator', 'workshop:edit', edit([carers, ...groups, { id: 'new', label: 'New' }]));
  world.draft.put('participants', personRow('cat', { groupId: 'new' }));
  expect(refusalOf(() => undo('facilitator', added))).toBe('conflict');
});

const translate = (context: HandlerContext) =>
  translationHandlers['translation:add'](context, {
    translationId: id('tr'),
    noteId: id('a'),
    language: 'cy',
    text: 'Ystafell dawel',
  });
const retranslate = (text: string, version: number) => (context: HandlerContext) =>
  translationHandlers['translation:edit'](context, { translationId: id('tr'), text, version });

test('a supporter takes a translation back, change by change, at any stage', () => {
  const { world, run, undo } = grouping();
  const added = run('sue', 'translation:add', translate);
  const edited = run('sue', 'translation:edit', retranslate('Ystafell', 1));
  world.draft.put('workshops', { ...world.draft.workshop, status: 'closed', currentStageId: null });
  undo('sue', edited);
  expect(world.draft.get('translations', id('tr'))).toMatchObject({ text: 'Ystafell dawel', version: 3 });
  undo('sue', added);
  expect(world.draft.get('translations', id('tr'))).toBeUndefined();
  expect(world.told.erased).toBe(1);
});

test('a translation that somebody changed since is not taken back', () => {
  const { world, run, undo } = grouping();
  const added = run('sue', 'translation:add', translate);
  world.draft.put('translations', translationRow('tr', 'a', 'sue', { text: 'Arall', version: 2 }));
  expect(refusalOf(() => undo('sue', added))).toBe('conflict');
});

test.each([
  [
    'the translation',
    'translation:remove',
    (context: HandlerContext) =>
      translationHandlers['translation:remove'](context, { translationId: id('tr') }),
  ],
  [
    'the note',
    'note:remove',
    (context: HandlerContext) => noteHandlers['note:remove'](context, { noteId: id('a') }),
  ],
] as const)('what a translation said is forgotten when %s is removed', (_, name, remove) => {
  const { world, run, undo } = grouping();
  run('sue', 'translation:add', translate);
  const edited = run('sue', 'translation:edit', retranslate('Ystafell', 1));
  run(name === 'note:remove' ? 'ann' : 'facilitator', name, remove);
  // Even if the row came back as it was left, its words of before are gone.
  world.draft.put('translations', translationRow('tr', 'b', 'sue', { text: 'Ystafell' }));
  expect(refusalOf(() => undo('sue', edited))).toBe('not-found: too-late-to-undo');
});

test('what a translation said is forgotten with the person who is removed', () => {
  const { world, run, undo } = grouping();
  run('sue', 'translation:add', translate);
  const edited = run('sue', 'translation:edit', retranslate('Ystafell', 1));
  const sue = world.draft.get('participants', id('sue'));
  run('facilitator', 'participant:remove', (context) => sue && removePerson(context, sue, true));
  expect([...world.draft.all('translations')]).toEqual([]);
  world.draft.put('participants', personRow('sue', { kind: 'supporter', groupId: null }));
  expect(refusalOf(() => undo('sue', edited))).toBe('not-found: too-late-to-undo');
});

test('taking back needs the right to do it now', () => {
  const { world, run, undo } = grouping();
  const moved = run('ann', 'note:move', move(['a'], 'B'));
  world.draft.put('workshops', { ...world.draft.workshop, currentStageId: null });
  expect(refusalOf(() => undo('ann', moved))).toBe('wrong-stage');
});
