import type { Doc } from 'yjs';
import { readerOf } from '#shared/document/reader.ts';

/**
 * One map of one document, as a store whose snapshots stay the same object until something in the map changes.
 * Without a document it is empty.
 */
export interface WatchedMap {
  rows: () => readonly unknown[];
  one: () => unknown;
  subscribe: (listener: () => void) => () => void;
}

/** The side of a watched map that is told of the document. */
export interface OwnWatchedMap extends WatchedMap {
  bind(doc: Doc | undefined): void;
}

/** Which map holds what is known to whoever asks, not here. */
type Values = Record<string, unknown>;

const nothing: readonly unknown[] = Object.freeze([]);

export function createWatchedMap(map: string): OwnWatchedMap {
  const listeners = new Set<() => void>();
  let doc: Doc | undefined;
  let stop: (() => void) | undefined;
  let rows: readonly unknown[] | undefined;
  let one: { value: unknown } | undefined;

  const changed = () => {
    rows = undefined;
    one = undefined;
    for (const listener of listeners) listener();
  };
  return {
    rows() {
      rows ??= doc ? [...readerOf<Values>(doc).all(map).values()] : nothing;
      return rows;
    },
    one() {
      one ??= { value: doc && readerOf<Values>(doc).one(map) };
      return one.value;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    bind(next) {
      stop?.();
      doc = next;
      stop = doc && readerOf<Values>(doc).watch(map, changed);
      changed();
    },
  };
}
