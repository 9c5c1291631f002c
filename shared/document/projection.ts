import type { Actor } from '#shared/domain/permissions.ts';
import type { Change } from '#shared/domain/state.ts';
import type { View } from './view.ts';

/** The audience documents by name. */
export type DocumentName = 'room' | 'board:main' | 'desk' | 'support' | 'screen' | `mine:${string}`;

/** One key of a document: which Y.Map, and which entry. */
export interface Key {
  map: string;
  key: string;
}

/** A key with its value, plain JSON. */
export interface Entry extends Key {
  value: unknown;
}

/** The key under which a map holds its only value. */
export const one = 'one';

/**
 * How one document follows from the state: a pure function of (state, presence) for each key. `touched` may name too
 * many keys, never too few: the simulation compares every live document with one built afresh.
 */
export interface Projection {
  /** Everything the document has now. */
  entries(view: View): Iterable<Entry>;
  /** The value of a key; undefined where it has none (any more). Plain JSON. */
  value(view: View, key: Key): unknown;
  /** Keys that a stored change may have altered. `view` is the state after it. */
  touched(change: Change, view: View): Key[];
  /** Keys that may be altered when this actor is connected or is no longer. */
  touchedByPresence(actor: Actor, view: View): Iterable<Key>;
  /** Maps whose keys may change at most once in `limits.countsEveryMs`. */
  readonly slowMaps: readonly string[];
}

/** A document's channel: its name and the epoch it lives under. */
export function channelOf(name: DocumentName, epoch: string): string {
  return `${name}@${epoch}`;
}

/** Takes a channel apart; undefined for anything else. */
export function parseChannel(channel: string): { name: string; epoch: string } | undefined {
  const at = channel.lastIndexOf('@');
  return at > 0 ? { name: channel.slice(0, at), epoch: channel.slice(at + 1) } : undefined;
}
