import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';
import type { Id } from '#shared/domain/ids.ts';
import type { Rows, TableName } from '#shared/domain/state.ts';
import { columnName, tables, type Kind } from './tables.ts';

/** Reads and writes the rows of one table. */
export interface RowStore<Row> {
  /** Inserts the row, or replaces the one with its id: of that only these fields, where they are known. */
  put(workshopId: Id, row: Row, fields?: readonly string[]): void;
  remove(workshopId: Id, id: string): void;
  all(workshopId: Id): Row[];
  removeAll(workshopId: Id): void;
  /** The row waits until the others of its table are written. */
  isLast(row: Row): boolean;
}

function encode(kind: Kind, value: unknown): SQLInputValue {
  if (value === null) return null;
  switch (kind) {
    case 'text':
      if (typeof value === 'string') return value;
      break;
    case 'integer':
    case 'real':
      if (typeof value === 'number') return value;
      break;
    case 'flag':
      if (typeof value === 'boolean') return value ? 1 : 0;
      break;
    case 'json':
      if (typeof value === 'object') return JSON.stringify(value);
      break;
  }
  throw new TypeError(`a value of the type ${typeof value} does not fit a column of the kind ${kind}`);
}

function decode(kind: Kind, value: SQLOutputValue | undefined): unknown {
  if (value === null) return null;
  if (kind === 'flag') return value === 1;
  if (kind === 'json') return JSON.parse(String(value));
  return value;
}

/** Prepares the statements of one table. The workshop's own table has its id where others name their workshop. */
function rowStore<T extends TableName>(database: DatabaseSync, table: T): RowStore<Rows[T]> {
  const { name, columns, last } = tables[table];
  const kinds = Object.entries(columns) as [string, Kind][];
  const key = table === 'workshops' ? 'id' : 'workshop_id';
  const own = kinds.map(([field]) => `"${columnName(field)}"`);
  const stored = key === 'id' ? own : ['workshop_id', ...own];
  const updates = own.filter((column) => column !== '"id"').map((column) => `${column} = excluded.${column}`);
  const statements: Record<'put' | 'remove' | 'all' | 'removeAll', StatementSync> = {
    put: database.prepare(
      `INSERT INTO ${name} (${stored.join(', ')}) VALUES (${stored.map(() => '?').join(', ')})
       ON CONFLICT (${key === 'id' ? 'id' : 'workshop_id, id'}) DO UPDATE SET ${updates.join(', ')}`,
    ),
    remove: database.prepare(`DELETE FROM ${name} WHERE ${key} = ? AND id = ?`),
    all: database.prepare(`SELECT ${own.join(', ')} FROM ${name} WHERE ${key} = ?`),
    removeAll: database.prepare(`DELETE FROM ${name} WHERE ${key} = ?`),
  };

  const updateOf = partialUpdates(database, table);

  return {
    put(workshopId, row, fields) {
      const all = row as object as Readonly<Record<string, unknown>>;
      if (fields && updateOf(fields)?.(workshopId, all)) return;
      const values: SQLInputValue[] = key === 'id' ? [] : [workshopId];
      for (const [field, kind] of kinds) values.push(encode(kind, all[field]));
      statements.put.run(...values);
    },
    remove(workshopId, id) {
      statements.remove.run(workshopId, id);
    },
    all(workshopId) {
      return statements.all
        .all(workshopId)
        .map(
          (found) =>
            Object.fromEntries(
              kinds.map(([field, kind]) => [field, decode(kind, found[columnName(field)])]),
            ) as unknown as Rows[T],
        );
    },
    removeAll(workshopId) {
      statements.removeAll.run(workshopId);
    },
    isLast: (row) => last?.(row) ?? false,
  };
}

/** Kinds of partial updates for which a statement is kept, by table. Commands know fewer; what goes beyond is written whole. */
const mostUpdates = 50;

/** Writes some fields of a row; false where there is no such row. */
type Update = (workshopId: Id, row: Readonly<Record<string, unknown>>) => boolean;

/**
 * Makes the update of these fields alone, once for each set of fields. Writing every field costs more than twice as
 * much: whatever a row refers to is looked up again.
 */
function partialUpdates(
  database: DatabaseSync,
  table: TableName,
): (fields: readonly string[]) => Update | undefined {
  const { name, columns } = tables[table];
  const kinds = new Map<string, Kind>(Object.entries(columns));
  const known = new Map<string, Update>();

  function make(fields: readonly string[]): Update | undefined {
    const changing = [...kinds].filter(([field]) => fields.includes(field));
    if (changing.length === 0 || known.size >= mostUpdates) return undefined;
    const set = changing.map(([field]) => `"${columnName(field)}" = ?`).join(', ');
    const place = table === 'workshops' ? 'id = ?' : 'id = ? AND workshop_id = ?';
    const update = database.prepare(`UPDATE ${name} SET ${set} WHERE ${place}`);
    return (workshopId, row) => {
      const values = changing.map(([field, kind]) => encode(kind, row[field]));
      values.push(encode('text', row['id']));
      if (table !== 'workshops') values.push(workshopId);
      return update.run(...values).changes === 1;
    };
  }

  return (fields) => {
    const set = fields.join();
    const update = known.get(set) ?? make(fields);
    if (update) known.set(set, update);
    return update;
  };
}

/** The row stores of every table. */
export type RowStores = { readonly [T in TableName]: RowStore<Rows[T]> };

export function rowStores(database: DatabaseSync): RowStores {
  return {
    workshops: rowStore(database, 'workshops'),
    facilitators: rowStore(database, 'facilitators'),
    links: rowStore(database, 'links'),
    stages: rowStore(database, 'stages'),
    participants: rowStore(database, 'participants'),
    pauses: rowStore(database, 'pauses'),
    notes: rowStore(database, 'notes'),
    privateWords: rowStore(database, 'privateWords'),
    translations: rowStore(database, 'translations'),
    themes: rowStore(database, 'themes'),
    ballots: rowStore(database, 'ballots'),
    votes: rowStore(database, 'votes'),
    priorities: rowStore(database, 'priorities'),
    actions: rowStore(database, 'actions'),
  };
}
