import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { tableNames } from '#shared/domain/state.ts';
import { migrate } from '../../../../server/storage/migrations.ts';
import { rowStores } from '../../../../server/storage/rows.ts';
import { firstSchema } from '../../../../server/storage/schema-1.ts';
import { columnName, referencedTables, storeOrder, tables } from '../../../../server/storage/tables.ts';

function migrated(): DatabaseSync {
  const database = new DatabaseSync(':memory:');
  migrate(database);
  return database;
}

test('a column is a field in snake case', () => {
  expect(columnName('lateVoterIds')).toBe('late_voter_ids');
  expect(columnName('id')).toBe('id');
});

test('the schema has a column for every field, and no other', () => {
  const database = migrated();
  for (const table of tableNames) {
    const { name, columns } = tables[table];
    const own = database.prepare(`SELECT name FROM pragma_table_info('${name}')`).all();
    const found = own.map((row) => String(row['name'])).toSorted();
    const expected = Object.keys(columns).map(columnName);
    if (table !== 'workshops') expected.push('workshop_id');
    expect([name, ...found]).toEqual([name, ...expected.toSorted()]);
  }
});

test('a table is stored after those it refers to', () => {
  const database = migrated();
  expect(storeOrder.toSorted()).toEqual([...tableNames].toSorted());
  const place = new Map(storeOrder.map((table, n) => [tables[table].name, n]));
  for (const [n, table] of storeOrder.entries()) {
    const { name } = tables[table];
    const parents = database.prepare(
      `SELECT DISTINCT "table" AS parent FROM pragma_foreign_key_list('${name}')`,
    );
    for (const { parent } of parents.all())
      expect(place.get(String(parent))).toBeLessThan(n + Number(name === parent));
  }
});

test('every table that another refers to is known as such', () => {
  const database = migrated();
  const parents = new Set<string>();
  for (const { name } of Object.values(tables)) {
    const found = database.prepare(`SELECT "table" AS parent FROM pragma_foreign_key_list('${name}')`);
    for (const { parent } of found.all()) parents.add(String(parent));
  }
  parents.delete('workshops');
  expect([...referencedTables].map((table) => tables[table].name).toSorted()).toEqual(
    [...parents].toSorted(),
  );
});

test('migrating twice changes nothing', () => {
  const database = migrated();
  const schema = database.prepare('SELECT sql FROM sqlite_schema').all();
  migrate(database);
  expect(database.prepare('SELECT sql FROM sqlite_schema').all()).toEqual(schema);
});

test('a workshop of the first schema goes on: it speaks English, began with its first stage, and has all its time', () => {
  const database = new DatabaseSync(':memory:');
  database.exec(firstSchema);
  database.exec('PRAGMA user_version = 1');
  database.exec(`
    INSERT INTO workshops VALUES ('w', 3, 'Home', '', '', '', '', '', '', 90, '[]', '[]', '', '', '', '', '', '',
      'live', 's1', '{"endsAt":null,"remainingMs":null}', 1, 0, 1, 1, 1, 5, 0, 10, NULL, NULL);
    INSERT INTO stages VALUES ('w', 's1', 'write', 'Write', 'What?', 15, 1, 'open', '{}', NULL, 200, NULL);
    INSERT INTO stages VALUES ('w', 's0', 'welcome', 'Welcome', '', 5, 0, 'closed', '{}', NULL, 100, 200);
    INSERT INTO participants VALUES ('w', 'p', 'Ann', 'participant', 'staff', 'present', 1, 0, '', 1, NULL, NULL, NULL,
      1, 0, 0, 50);
    INSERT INTO notes VALUES ('w', 'n', 's1', 'p', 0, 'Words', NULL, 'nothing', 'private', NULL, NULL, NULL, 0, '', 0, 1);
    INSERT INTO audit VALUES ('w', 20, 'p:p', 'note:add', NULL), ('w', 10, 'f:f', 'workshop:create', 'w');
  `);
  migrate(database);
  const stores = rowStores(database);
  expect(stores.workshops.all('w')).toMatchObject([
    {
      title: 'Home',
      language: 'en',
      languages: [],
      versions: {},
      startedAt: 100,
      endsAt: null,
      wallTurning: true,
    },
  ]);
  expect(new Set(stores.stages.all('w').map((stage) => stage.plannedMinutes))).toEqual(new Set([5, 15]));
  expect(stores.stages.all('w')).toMatchObject([
    { short: '', picture: null, versions: {} },
    { short: '', picture: null, versions: {} },
  ]);
  expect(stores.participants.all('w')).toMatchObject([
    { moreTimeStageId: null, helpWanted: false, away: false },
  ]);
  expect(stores.notes.all('w')).toMatchObject([{ text: 'Words', language: null }]);
  expect(stores.translations.all('w')).toEqual([]);
  expect(database.prepare('SELECT * FROM revisions').all()).toEqual([{ workshop_id: 'w', revision: 3 }]);
  expect(database.prepare('SELECT at, action, subject_id FROM audit ORDER BY at').all()).toEqual([
    { at: 10, action: 'workshop:create', subject_id: 'w' },
    { at: 20, action: 'note:add', subject_id: null },
  ]);
});
