import type { Actor } from '#shared/domain/permissions.ts';
import { tableNames, type Change, type Rows, type TableName } from '#shared/domain/state.ts';
import { one, type Key, type Projection } from './projection.ts';
import type { View } from './view.ts';

/**
 * Which keys of a map a change of a row may alter: the key that is the row's own id, every key, or those a function
 * names (`row` is null for a deleted row).
 */
export type Reach<T extends TableName> =
  | 'same'
  | 'all'
  | ((row: Rows[T] | null, id: string, view: View) => Iterable<string>);

/** How one map of a document follows from the state. */
export interface MapRule<V> {
  /** Every key that the map has or could have after this state. `value` decides. */
  ids(view: View): Iterable<string>;
  value(view: View, id: string): V | undefined;
  /** The tables the values depend on. A table that is not named never touches the map. */
  on: { readonly [T in TableName]?: Reach<T> };
  /** Ids whose values depend on whether this actor is connected. */
  presence?: (actor: Actor, view: View) => Iterable<string>;
  /** The map may change at most once in `limits.countsEveryMs`. */
  slow?: true;
}

/** A rule for a map that holds one value. */
export function single<V>(
  value: (view: View) => V | undefined,
  more: Omit<MapRule<V>, 'ids' | 'value'>,
): MapRule<V> {
  return { ids: () => [one], value: (view, id) => (id === one ? value(view) : undefined), ...more };
}

/** Makes the projection of a document from the rules of its maps. */
export function projectionFrom<M extends object>(rules: {
  [K in keyof M & string]: MapRule<M[K]>;
}): Projection {
  const entries = Object.entries<MapRule<unknown>>(rules);
  const byName = new Map(entries);
  // A reveal changes thousands of rows at once: only the maps that depend on a table are asked about it.
  const byTable = new Map<TableName, [string, MapRule<unknown>][]>();
  for (const table of tableNames)
    byTable.set(
      table,
      entries.filter(([, rule]) => table in rule.on),
    );
  return {
    *entries(view) {
      for (const [map, rule] of entries) {
        for (const key of rule.ids(view)) {
          const value = rule.value(view, key);
          if (value !== undefined) yield { map, key, value };
        }
      }
    },
    value: (view, { map, key }) => byName.get(map)?.value(view, key),
    touched(change, view) {
      const keys: Key[] = [];
      for (const [map, rule] of byTable.get(change.table) ?? [])
        for (const key of reached(rule, change, view)) keys.push({ map, key });
      return keys;
    },
    *touchedByPresence(actor, view) {
      for (const [map, { presence }] of entries) if (presence) yield* keyed(map, presence(actor, view));
    },
    slowMaps: entries.filter(([, rule]) => rule.slow).map(([map]) => map),
  };
}

function* keyed(map: string, ids: Iterable<string>): Iterable<Key> {
  for (const key of ids) yield { map, key };
}

function reached(rule: MapRule<unknown>, change: Change, view: View): Iterable<string> {
  return reachOf(rule, change.table, change.id, change.row, view);
}

function reachOf<T extends TableName>(
  rule: MapRule<unknown>,
  table: T,
  id: string,
  row: Rows[T] | null,
  view: View,
): Iterable<string> {
  const on: { readonly [K in T]?: Reach<K> } = rule.on;
  const reach = on[table];
  if (reach === undefined) return [];
  if (reach === 'same') return [id];
  if (reach === 'all') return rule.ids(view);
  return reach(row, id, view);
}

/** Ids of all rows of a table. */
export function idsOf(table: TableName): (view: View) => Iterable<string> {
  return function* ids({ state }) {
    for (const row of state.all(table)) yield row.id;
  };
}

/** Ids of the rows of a table that pass. */
export function* idsWhere<T extends TableName>(
  view: View,
  table: T,
  passes: (row: Rows[T]) => boolean,
): Iterable<string> {
  for (const row of view.state.all(table)) if (passes(row)) yield row.id;
}
