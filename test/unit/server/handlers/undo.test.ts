import { expect, test } from 'vitest';
import { limits } from '#shared/domain/limits.ts';
import type { Note } from '#shared/domain/note.ts';
import type { Theme } from '#shared/domain/theme.ts';
import type { CommandName } from '#shared/protocol/registry.ts';
import type { HandlerContext } from '../../../../server/handlers/handler.ts';
import { noteHandlers } from '../../../../server/handlers/note.ts';
import { themeHandlers } from '../../../../server/handlers/theme.ts';
import { createUndoLog, undoHandlers, type RowStep } from '../../../../server/handlers/undo.ts';
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

/** A world that records what commands change, as the room does after a commit. */
function grouping() {
  const log = createUndoLog();
  const world = createWorld({
    workshop: { currentStageId: id('group') },
    stages: [stageRow('group', { status: 'open' })],
    participants: [personRow('ann'), personRow('ben')],
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
      const context = world.participant(id(who));
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
      log.record(`p:${id(who)}`, context.commandId, name, changes);
      return context.commandId;
    },
    undo: (who: string, commandId: string) => undoHandlers.undo(world.participant(id(who)), { commandId }),
  };
}

function rows(world: World): Map<string, { table: 'notes' | 'themes'; row: Note | Theme }> {
  const found = new Map<string, { table: 'notes' | 'themes'; row: Note | Theme }>();
  for (const row of world.draft.all('notes')) found.set(`note ${row.id}`, { table: 'notes', row });
  for (const row of world.draft.all('themes')) found.set(`theme ${row.id}`, { table: 'themes', row });
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
