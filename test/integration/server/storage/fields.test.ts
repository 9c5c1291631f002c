import { array, assert, asyncProperty, constantFrom, record } from 'fast-check';
import { expect, test } from 'vitest';
import { tableNames, type Rows, type TableName } from '../../../../shared/domain/state.ts';
import { Layer } from '../../../../server/rooms/layer.ts';
import { Tables } from '../../../../server/rooms/tables.ts';
import { openMemoryStorage } from '../../../../server/storage/memory-storage.ts';
import { batchOf, emptyRows, fullRows, idOf, putAll } from '../../../support/storage-rows.ts';

const workshopId = idOf('workshop-one');
const rows = { full: fullRows(workshopId), empty: emptyRows(workshopId) };
type Fields = Readonly<Record<string, unknown>>;

const different = (one: Fields, other: Fields) =>
  Object.keys(one).filter((field) => one[field] !== other[field]);
const seldom = constantFrom(true, ...Array.from({ length: 9 }, () => false));

/** Something that a command does to one of two rows of a table: it goes, or some of its fields become others. */
const step = constantFrom(...tableNames).chain((table) => {
  const [full, empty] = [rows.full[table] as object as Fields, rows.empty[table] as object as Fields];
  return record({
    table: constantFrom(table),
    id: constantFrom(rows.full[table].id, table === 'workshops' ? workshopId : idOf('another')),
    goes: table === 'workshops' ? constantFrom(false) : seldom,
    become: constantFrom(full, empty),
    fields: array(constantFrom(...different(full, empty)), { minLength: 1, maxLength: 3 }),
  });
});
const command = record({ steps: array(step, { minLength: 1, maxLength: 3 }), refused: seldom });
const batches = array(array(command, { minLength: 1, maxLength: 4 }), { minLength: 10, maxLength: 20 });

/** What a state holds, whatever the order. */
function held(of: <T extends TableName>(table: T) => Iterable<Rows[T]>): unknown {
  const byId = (table: TableName) => [...of(table)].map((row) => [row.id, row] as const);
  return tableNames.map((table) => [table, new Map(byId(table))]);
}

test('whatever batches do to rows, what is stored is what is in memory', async () => {
  const outcomes = new Set<string>();
  await assert(
    asyncProperty(batches, async (all) => {
      const storage = openMemoryStorage();
      const state = new Tables();
      const first = putAll(rows.full);
      let revision = 1;
      await storage.commit(batchOf(workshopId, 0, { changes: first }));
      state.apply(first);
      for (const commands of all) {
        const batch = new Layer(state);
        for (const { steps, refused } of commands) {
          const layer = new Layer(batch);
          for (const { table, id, goes, become, fields } of steps) {
            const stands = layer.get(table, id) ?? { ...rows.full[table], id };
            const changed = Object.fromEntries(fields.map((field) => [field, become[field]]));
            if (goes) layer.remove(table, id);
            else layer.put(table, { ...stands, ...changed });
          }
          if (!refused) layer.mergeInto(batch);
        }
        const changes = batch.changes();
        const { kind } = await storage.commit(batchOf(workshopId, revision, { changes }));
        outcomes.add(kind);
        if (kind === 'stored') {
          state.apply(changes);
          revision += 1;
        }
        const stored = await storage.load(workshopId);
        expect(held((table) => stored?.rows[table] ?? [])).toEqual(held((table) => state.all(table)));
      }
      await storage.close();
    }),
    { numRuns: 40 },
  );
  expect([...outcomes].toSorted()).toEqual(['constraint', 'stored']);
});
