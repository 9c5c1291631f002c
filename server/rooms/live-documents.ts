import * as Y from 'yjs';
import { limits } from '#shared/domain/limits.ts';
import type { Actor } from '#shared/domain/permissions.ts';
import type { Change } from '#shared/domain/state.ts';
import { projectionOf } from '#shared/document/documents.ts';
import { channelOf, type DocumentName, type Key, type Projection } from '#shared/document/projection.ts';
import { applyKeys, differingKeys, fill } from '#shared/document/reader.ts';
import type { View } from '#shared/document/view.ts';
import type { Chance, Clock } from './contract.ts';

interface LiveDocument {
  doc: Y.Doc;
  channel: string;
  projection: Projection;
  /** Keys of slow maps that wait for their turn. */
  waiting: Map<string, Key>;
  nextSlowAt: number;
  cancel: (() => void) | undefined;
}

interface Dependencies {
  view: () => View;
  clock: Clock;
  chance: Chance;
  update: (channel: string, update: Uint8Array, before: Uint8Array) => void;
}

/** The open documents of one room: built from state on opening, changed only here, sent out as Yjs updates. */
export class LiveDocuments {
  readonly #open = new Map<DocumentName, LiveDocument>();
  readonly #channels = new Map<string, LiveDocument>();
  readonly #deps: Dependencies;

  constructor(deps: Dependencies) {
    this.#deps = deps;
  }

  /** The channel of a document, which is built if it is not open. */
  channelOf(name: DocumentName): string {
    return (this.#open.get(name) ?? this.#build(name)).channel;
  }

  isOpen(channel: string): boolean {
    return this.#channels.has(channel);
  }

  /** The document behind a channel; for tests and the difference below. */
  document(channel: string): Y.Doc | undefined {
    return this.#channels.get(channel)?.doc;
  }

  /** Throws when the channel is not open or the vector is malformed. */
  difference(channel: string, stateVector: Uint8Array): Uint8Array {
    const live = this.#channels.get(channel);
    if (!live) throw new Error('no such channel');
    return Y.encodeStateAsUpdate(live.doc, stateVector);
  }

  /** Publishes stored changes: one Yjs transaction, and so one update, for each document. */
  publish(changes: readonly Change[]): void {
    this.#each((live, view) => {
      const keys = new Map<string, Key>();
      for (const change of changes) {
        if (!live.projection.ignores(change, view)) collect(keys, live.projection.touched(change, view));
      }
      this.#apply(live, keys, view);
    });
  }

  /** Publishes that somebody is connected, or is no longer. */
  publishPresence(actor: Actor): void {
    this.#each((live, view) => {
      const keys = new Map<string, Key>();
      collect(keys, live.projection.touchedByPresence(actor, view));
      this.#apply(live, keys, view);
    });
  }

  /** Brings every document in line with the state, whatever changed. */
  publishAll(): void {
    this.#each((live, view) => fill(live.doc, live.projection, view));
  }

  /** A bug in one document keeps no other from its readers; it is thrown when all have had their turn. */
  #each(publish: (live: LiveDocument, view: View) => void): void {
    const view = this.#deps.view();
    const bugs: unknown[] = [];
    for (const live of this.#open.values()) {
      try {
        publish(live, view);
      } catch (error) {
        bugs.push(error);
      }
    }
    if (bugs.length > 0) throw bugs[0];
  }

  /** Drops a document whose audience has gone. */
  drop(name: DocumentName): void {
    const live = this.#open.get(name);
    if (!live) return;
    live.cancel?.();
    live.doc.destroy();
    this.#open.delete(name);
    this.#channels.delete(live.channel);
  }

  close(): void {
    for (const name of this.#open.keys()) this.drop(name);
  }

  #build(name: DocumentName): LiveDocument {
    const projection = projectionOf(name);
    if (!projection) throw new Error('no such document');
    const doc = new Y.Doc({ gc: true });
    doc.clientID = Math.floor(this.#deps.chance.random() * 2 ** 32);
    const channel = channelOf(name, this.#deps.chance.newId());
    fill(doc, projection, this.#deps.view());
    doc.on('update', (update: Uint8Array, _origin: unknown, _doc: Y.Doc, { beforeState }: Y.Transaction) =>
      this.#deps.update(channel, update, Y.encodeStateVector(beforeState)),
    );
    const live: LiveDocument = {
      doc,
      channel,
      projection,
      waiting: new Map(),
      nextSlowAt: 0,
      cancel: undefined,
    };
    this.#open.set(name, live);
    this.#channels.set(channel, live);
    return live;
  }

  #apply(live: LiveDocument, keys: Map<string, Key>, view: View): void {
    if (keys.size === 0) return;
    const slow: Key[] = [];
    for (const [id, key] of keys) {
      if (!live.projection.slowMaps.includes(key.map)) continue;
      keys.delete(id);
      slow.push(key);
    }
    // A private command touches counts without changing them: it must not move the time of the next one either.
    for (const key of differingKeys(live.doc, live.projection, view, slow)) {
      live.waiting.set(`${key.map}\n${key.key}`, key);
    }
    const { clock } = this.#deps;
    if (live.waiting.size > 0 && !live.cancel) {
      if (clock.now() >= live.nextSlowAt) this.#takeWaiting(live, keys);
      else live.cancel = clock.at(live.nextSlowAt, () => this.#flush(live));
    }
    if (keys.size > 0) applyKeys(live.doc, live.projection, view, keys.values());
  }

  #flush(live: LiveDocument): void {
    live.cancel = undefined;
    const keys = new Map<string, Key>();
    this.#takeWaiting(live, keys);
    applyKeys(live.doc, live.projection, this.#deps.view(), keys.values());
  }

  #takeWaiting(live: LiveDocument, keys: Map<string, Key>): void {
    for (const [id, key] of live.waiting) keys.set(id, key);
    live.waiting.clear();
    live.nextSlowAt = this.#deps.clock.now() + limits.countsEveryMs;
  }
}

function collect(keys: Map<string, Key>, more: Iterable<Key>): void {
  for (const key of more) keys.set(`${key.map}\n${key.key}`, key);
}
