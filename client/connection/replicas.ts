import type { Contents } from '#shared/document/contents.ts';
import type { Doc } from 'yjs';
import { parseChannel } from '#shared/document/projection.ts';
import type { ChannelClass } from './channel.ts';
import { createReplica, type Replica } from './replica.ts';
import { createStore, type Store } from './store.ts';
import { createWatchedMap, type OwnWatchedMap, type WatchedMap } from './watched-map.ts';

/** Every document this identity may open. */
export interface Replicas {
  /** Names of the documents that can be shown. */
  readonly names: Store<ReadonlySet<string>>;
  /** Shows documents as they were a moment or a visit ago, where the connection has brought none yet. */
  begin(contents: readonly Contents[]): void;
  /** Follows the channels of a `hello`; documents that it does not name are destroyed. */
  follow(channels: readonly string[]): void;
  /** All that may be opened is here and up to date. */
  synced(): boolean;
  watch(name: string, map: string): WatchedMap;
  pause(): void;
  /** The server was heard from: keeps the channels' watchdogs quiet without a byte on the wire. */
  alive: () => void;
  destroy(): void;
}

/** What becomes of documents. */
export interface ReplicasEvents {
  synced(): void;
  /** A document is shown, or another copy of it. */
  shown(channel: string, doc: Doc): void;
  /** This identity may not have the document any more, or it is gone. */
  lost(name: string): void;
}

export function createReplicas(Channel: ChannelClass, events: ReplicasEvents): Replicas {
  const replicas = new Map<string, Replica>();
  const watched = new Map<string, Map<string, OwnWatchedMap>>();
  const names = createStore<ReadonlySet<string>>(new Set());

  const show = (name: string) => {
    const copy = replicas.get(name)?.shown();
    for (const map of watched.get(name)?.values() ?? []) map.bind(copy?.doc);
    names.set(new Set([...replicas].filter(([, replica]) => replica.shown()).map(([name]) => name)));
    if (copy) events.shown(copy.channel, copy.doc);
  };
  const drop = (name: string) => {
    const replica = replicas.get(name);
    if (!replica) return;
    replicas.delete(name);
    show(name);
    replica.destroy();
  };
  const add = (name: string): Replica => {
    const replica = createReplica(Channel, {
      swapped: () => show(name),
      synced: () => events.synced(),
      lost() {
        drop(name);
        events.lost(name);
        events.synced();
      },
    });
    replicas.set(name, replica);
    return replica;
  };

  return {
    names,
    begin(contents) {
      const updates = new Map<string, Uint8Array[]>();
      for (const { channel, update } of contents) {
        const found = updates.get(channel);
        if (found) found.push(update);
        else updates.set(channel, [update]);
      }
      for (const [channel, inOrder] of updates) {
        const parsed = parseChannel(channel);
        if (parsed && !replicas.has(parsed.name)) add(parsed.name).begin(channel, inOrder);
      }
    },
    follow(channels) {
      const named = new Map<string, string>();
      for (const channel of channels) {
        const parsed = parseChannel(channel);
        if (parsed) named.set(parsed.name, channel);
      }
      for (const name of replicas.keys()) if (!named.has(name)) drop(name);
      for (const [name, channel] of named) (replicas.get(name) ?? add(name)).follow(channel);
    },
    synced: () => [...replicas.values()].every((replica) => replica.synced()),
    watch(name, map) {
      const maps = watched.get(name) ?? new Map<string, OwnWatchedMap>();
      watched.set(name, maps);
      const found = maps.get(map);
      if (found) return found;
      const made = createWatchedMap(map);
      maps.set(map, made);
      made.bind(replicas.get(name)?.shown()?.doc);
      return made;
    },
    pause() {
      for (const replica of replicas.values()) replica.pause();
    },
    alive() {
      for (const replica of replicas.values()) replica.alive();
    },
    destroy() {
      for (const name of replicas.keys()) drop(name);
    },
  };
}
