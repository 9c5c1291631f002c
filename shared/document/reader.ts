import type * as Y from 'yjs';
import { one, type Entry, type Key, type Projection } from './projection.ts';
import { isSame } from './same.ts';
import type { View } from './view.ts';

/** The typed maps of one audience's document, for reading a replica. `M` is its maps type, as `BoardMaps`. */
export interface Reader<M extends object> {
  /** A value, the same object until it changes. Undefined where there is none (yet). */
  get<K extends keyof M & string>(map: K, key: string): M[K] | undefined;
  /** The only value of a map. */
  one<K extends keyof M & string>(map: K): M[K] | undefined;
  /** All values of a map by key, in no order that anyone may rely on. A new map at each call. */
  all<K extends keyof M & string>(map: K): Map<string, M[K]>;
  /** Calls with the keys that changed in a map, after each transaction; returns a function that stops. */
  watch(map: keyof M & string, changed: (keys: ReadonlySet<string>) => void): () => void;
}

/** Reads a document as the server's projections fill it. */
export function readerOf<M extends object>(doc: Y.Doc): Reader<M> {
  return {
    get: (map, key) => typed<M, typeof map>(doc, map).get(key),
    one: (map) => typed<M, typeof map>(doc, map).get(one),
    all: (map) => new Map(typed<M, typeof map>(doc, map).entries()),
    watch(map, changed) {
      const type = doc.getMap(map);
      const listener = (event: Y.YMapEvent<unknown>): void => changed(event.keysChanged);
      type.observe(listener);
      return () => type.unobserve(listener);
    },
  };
}

/** All values of one map by key: `readAll<BoardMaps, 'notes'>(doc, 'notes')`. */
export function readAll<M extends object, K extends keyof M & string>(doc: Y.Doc, map: K): Map<string, M[K]> {
  return readerOf<M>(doc).all(map);
}

/** The only value of one map; undefined where there is none (yet). */
export function readOne<M extends object, K extends keyof M & string>(doc: Y.Doc, map: K): M[K] | undefined {
  return readerOf<M>(doc).one(map);
}

/** The one place where a Y.Map's values get their type: only projections ever fill it. */
function typed<M extends object, K extends keyof M & string>(doc: Y.Doc, map: K): Y.Map<M[K]> {
  return doc.getMap<M[K]>(map);
}

/**
 * Brings these keys of a document in line with the state: sets and deletes only what differs, in order of map and
 * key, in one transaction. Says whether anything differed.
 */
export function applyKeys(doc: Y.Doc, projection: Projection, view: View, keys: Iterable<Key>): boolean {
  const differing = differences(doc, projection, view, keys);
  if (differing.length === 0) return false;
  doc.transact(() => {
    for (const { key, value } of differing) {
      const map = doc.getMap(key.map);
      if (value === undefined) map.delete(key.key);
      else map.set(key.key, value);
    }
  });
  return true;
}

/** Brings a whole document in line with the state, from empty or from whatever it holds. */
export function fill(doc: Y.Doc, projection: Projection, view: View): boolean {
  return applyKeys(doc, projection, view, [...held(doc), ...projection.entries(view)]);
}

/** Everything that a document has now, in the order in which it is put into one that is empty. */
export function entriesOf(projection: Projection, view: View): Entry[] {
  return inOrder(projection.entries(view));
}

/** Those of the keys whose value is not what the document holds. */
export function differingKeys(doc: Y.Doc, projection: Projection, view: View, keys: Iterable<Key>): Key[] {
  return differences(doc, projection, view, keys).map(({ key }) => key);
}

function differences(doc: Y.Doc, projection: Projection, view: View, keys: Iterable<Key>) {
  const found: { key: Key; value: unknown }[] = [];
  for (const key of inOrder(keys)) {
    const value = projection.value(view, key);
    if (!isSame(value, doc.getMap(key.map).get(key.key))) found.push({ key, value });
  }
  return found;
}

function* held(doc: Y.Doc): Iterable<Key> {
  for (const map of doc.share.keys()) {
    for (const key of doc.getMap(map).keys()) yield { map, key };
  }
}

/** By map and key, each once. */
function inOrder<K extends Key>(keys: Iterable<K>): K[] {
  const sorted = [...keys].sort(byPlace);
  return sorted.filter((key, n) => n === 0 || byPlace(key, sorted[n - 1] as K) !== 0);
}

function byPlace(one: Key, other: Key): number {
  if (one.map !== other.map) return one.map < other.map ? -1 : 1;
  if (one.key === other.key) return 0;
  return one.key < other.key ? -1 : 1;
}
