import type * as Y from 'yjs';
import { limits } from '#shared/domain/limits.ts';
import type { Actor } from '#shared/domain/permissions.ts';
import type { Change } from '#shared/domain/state.ts';
import {
  isPersonal,
  personalDocumentsConcerned,
  personalDocumentsShow,
  projectionOf,
} from '#shared/document/documents.ts';
import { channelOf, type DocumentName } from '#shared/document/projection.ts';
import type { View } from '#shared/document/view.ts';
import type { Chance, Clock } from './contract.ts';
import { LiveDocument } from './live-document.ts';

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
  /** Those of them that several people have. */
  readonly #shared = new Set<LiveDocument>();
  readonly #deps: Dependencies;
  /** Those that were changed or asked since it was last looked which may rest. */
  readonly #busy = new Set<LiveDocument>();
  #cancelRest: (() => void) | undefined;

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

  /** The document behind a channel, for tests. */
  document(channel: string): Y.Doc | undefined {
    return this.#channels.get(channel)?.replicated.doc;
  }

  /** How many documents are in memory as more than bytes. */
  get awake(): number {
    return [...this.#open.values()].filter(({ replicated }) => replicated.awake).length;
  }

  /** Throws when the channel is not open or the vector is malformed. */
  updatesSince(channel: string, stateVector: Uint8Array): readonly Uint8Array[] {
    const live = this.#channels.get(channel);
    if (!live) throw new Error('no such channel');
    const updates = live.replicated.updatesSince(stateVector);
    this.#restLater(live);
    return updates;
  }

  /** Publishes stored changes: one Yjs transaction, and so one update, for each document. */
  publish(changes: readonly Change[]): void {
    const view = this.#deps.view();
    const personal = new Map<DocumentName, Change[]>();
    const anybodys: Change[] = [];
    for (const change of changes) {
      const names = personalDocumentsConcerned(change, view);
      if (!names) anybodys.push(change);
      for (const name of names ?? []) {
        const found = personal.get(name);
        if (found) found.push(change);
        else personal.set(name, [change]);
      }
    }
    this.#each(this.#concerned(changes, anybodys, personal), (live, some) =>
      live.follow(
        some.flatMap((change) => live.projection.touched(change, view)),
        view,
      ),
    );
  }

  /** Every open document that some of the changes can alter, with those that can. Most are one person's, and not asked. */
  *#concerned(
    changes: readonly Change[],
    anybodys: readonly Change[],
    personal: ReadonlyMap<DocumentName, Change[]>,
  ): Iterable<readonly [LiveDocument, readonly Change[]]> {
    for (const live of this.#shared) yield [live, changes];
    for (const name of anybodys.length > 0 ? this.#open.keys() : personal.keys()) {
      const live = this.#open.get(name);
      if (live && isPersonal(name)) yield [live, [...anybodys, ...(personal.get(name) ?? [])]];
    }
  }

  /** Publishes that somebody is connected, or is no longer. */
  publishPresence(actor: Actor): void {
    const view = this.#deps.view();
    const concerned = function* concerned(open: ReadonlyMap<DocumentName, LiveDocument>) {
      for (const [name, live] of open) if (!isPersonal(name) || personalDocumentsShow(actor)) yield live;
    };
    this.#each(withNothing(concerned(this.#open)), (live) =>
      live.follow(live.projection.touchedByPresence(actor, view), view),
    );
  }

  /** Brings every document in line with the state, whatever changed. */
  publishAll(): void {
    const view = this.#deps.view();
    this.#each(withNothing(this.#open.values()), (live) => live.fill(view));
  }

  /** Drops a document whose audience has gone. */
  drop(name: DocumentName): void {
    const live = this.#open.get(name);
    if (!live) return;
    live.close();
    this.#busy.delete(live);
    this.#shared.delete(live);
    this.#open.delete(name);
    this.#channels.delete(live.channel);
  }

  close(): void {
    this.#cancelRest?.();
    for (const name of this.#open.keys()) this.drop(name);
  }

  /** A bug in one document keeps no other from its readers; it is thrown when all have had their turn. */
  #each<T>(
    lives: Iterable<readonly [LiveDocument, T]>,
    publish: (live: LiveDocument, what: T) => void,
  ): void {
    const bugs: unknown[] = [];
    for (const [live, what] of lives) {
      try {
        publish(live, what);
      } catch (error) {
        bugs.push(error);
      }
    }
    if (bugs.length > 0) throw bugs[0];
  }

  #build(name: DocumentName): LiveDocument {
    const projection = projectionOf(name);
    if (!projection) throw new Error('no such document');
    const { chance, clock, view, update } = this.#deps;
    const clientId = Math.floor(chance.random() * 2 ** 32);
    const channel = channelOf(name, chance.newId());
    const live = new LiveDocument({
      projection,
      channel,
      clientId,
      view,
      clock,
      changed: (change, before) => {
        this.#restLater(live);
        update(channel, change, before);
      },
    });
    live.begin(view());
    this.#open.set(name, live);
    if (!isPersonal(name)) this.#shared.add(live);
    this.#channels.set(channel, live);
    this.#restLater(live);
    return live;
  }

  /** When it has not been changed for a while its bytes are kept alone. */
  #restLater(live: LiveDocument): void {
    this.#busy.add(live);
    this.#planRest();
  }

  /** One timer for all of a room, and none in a quiet one. */
  #planRest(): void {
    this.#cancelRest ??= this.#deps.clock.at(this.#deps.clock.now() + limits.documentRestMs, () => {
      this.#cancelRest = undefined;
      for (const live of this.#open.values()) if (!this.#busy.has(live)) live.replicated.rest();
      if (this.#busy.size > 0) this.#planRest();
      this.#busy.clear();
    });
  }
}

function* withNothing(lives: Iterable<LiveDocument>): Iterable<readonly [LiveDocument, undefined]> {
  for (const live of lives) yield [live, undefined];
}
