import { deflateRaw, inflateRawSync } from 'node:zlib';
import * as Y from 'yjs';
import { limits } from '#shared/domain/limits.ts';
import { firstState } from '#shared/document/first-state.ts';
import type { Entry } from '#shared/document/projection.ts';
import { shareTexts } from './shared-texts.ts';

/** Called with each change, and with the state vector that the document had before it. */
export type Changed = (update: Uint8Array, before: Uint8Array) => void;

/** Shorter states rest as they are. */
const worthPacking = 2_048;

/** The whole state as it was when its writer had made so many items. */
interface State {
  update: Uint8Array;
  clock: number;
}

/**
 * One Yjs document that only this server writes. While it is edited it is a Y.Doc; when it rests, the compressed bytes of
 * its state and nothing else. Newcomers get one state, made once and kept, and the updates since then: never anything made
 * for them alone, and never anything that was taken away since (decision 035).
 */
export class Replicated {
  /** The only writer. */
  readonly #clientId: number;
  readonly #changed: Changed;
  #doc: Y.Doc | undefined;
  /** How many items the writer has made. */
  #clock = 0;
  /** The state as it was, and the updates since. Undefined until somebody asks. */
  #base: State | undefined;
  /** The same state compressed, once the document has rested with it. */
  #packed: State | undefined;
  #tail: State[] = [];
  #tailBytes = 0;
  /** Differences that were asked for since the last change, by the clock of who asked. */
  readonly #differences = new Map<number, Uint8Array>();

  constructor(clientId: number, changed: Changed) {
    this.#clientId = clientId;
    this.#changed = changed;
  }

  /** Gives a new document its contents, before anybody has asked for it. */
  begin(entries: readonly Entry[]): void {
    this.#base = firstState(this.#clientId, entries);
    this.#clock = this.#base.clock;
  }

  /** Changes the document; what is done in one transaction becomes one update. */
  edit(work: (doc: Y.Doc) => void): void {
    work(this.doc);
  }

  /** The document to look into; it is there until it rests. */
  get doc(): Y.Doc {
    return (this.#doc ??= this.#wake());
  }

  /** Whether it is in memory as a Y.Doc. */
  get awake(): boolean {
    return this.#doc !== undefined;
  }

  /** Keeps the bytes alone. They are compressed outside the main thread. */
  rest(): void {
    if (this.#doc) {
      if (!this.#kept || this.#tail.length > 0) this.#settle(this.#doc);
      this.#doc.destroy();
      this.#doc = undefined;
    }
    const base = this.#base;
    if (this.#packed) this.#base = undefined;
    else if (base && base.update.length >= worthPacking) {
      deflateRaw(base.update, (fault, update) => {
        if (fault || this.#base !== base || this.#doc) return;
        // A copy of its own: what comes is a part of a larger buffer.
        this.#packed = { update: Uint8Array.from(update), clock: base.clock };
        this.#base = undefined;
      });
    }
  }

  destroy(): void {
    this.#doc?.destroy();
    this.#doc = undefined;
  }

  /** Updates that, in this order, bring up to date who has this state vector. Throws when that is malformed. */
  updatesSince(vector: Uint8Array): readonly Uint8Array[] {
    const clock = Y.decodeStateVector(vector).get(this.#clientId) ?? 0;
    const base = this.#kept ?? (clock === 0 ? this.#settle(this.doc) : undefined);
    if (base && clock === 0) return [base.update, ...this.#tail.map(({ update }) => update)];
    // What was only deleted at the clock of the state itself is in no update of the tail.
    if (base && clock > base.clock && clock < this.#clock) {
      return this.#tail.filter((one) => one.clock >= clock).map(({ update }) => update);
    }
    return [this.#difference(Math.min(clock, this.#clock))];
  }

  #wake(): Y.Doc {
    const doc = new Y.Doc({ gc: true, guid: '' });
    const base = this.#kept;
    if (base) {
      Y.applyUpdate(doc, base.update);
      shareValues(doc);
    }
    // While it is edited the next newcomer has it made anew.
    this.#forget();
    doc.clientID = this.#clientId;
    doc.on('update', (update: Uint8Array, _origin: unknown, _doc: Y.Doc, { deleteSet }: Y.Transaction) =>
      this.#took(doc, update, deleteSet.clients.size > 0),
    );
    return doc;
  }

  /** `takes`: something that stood in the document stands there no more. */
  #took(doc: Y.Doc, update: Uint8Array, takes: boolean): void {
    const before = this.#clock;
    this.#clock = Y.getState(doc.store, this.#clientId);
    this.#differences.clear();
    this.#packed = undefined;
    // What was taken away reaches nobody any more, not even for the moment until the next update takes it from them.
    if (takes) this.#forget();
    else if (this.#base) {
      this.#tail.push({ update, clock: this.#clock });
      this.#tailBytes += update.length;
      // The next to ask gets a new state: a tail as long as that saves nobody anything.
      if (this.#tailBytes > Math.max(limits.tailBytes, this.#base.update.length / 2)) this.#forget();
    }
    this.#changed(update, this.#vectorAt(before));
  }

  get #kept(): State | undefined {
    if (!this.#base && this.#packed) {
      const { update, clock } = this.#packed;
      this.#base = { update: Uint8Array.from(inflateRawSync(update)), clock };
    }
    return this.#base;
  }

  #settle(doc: Y.Doc): State {
    this.#forget();
    this.#base = { update: Y.encodeStateAsUpdate(doc), clock: this.#clock };
    return this.#base;
  }

  #forget(): void {
    this.#base = undefined;
    this.#tail = [];
    this.#tailBytes = 0;
  }

  #difference(clock: number): Uint8Array {
    const made = this.#differences.get(clock);
    if (made) return made;
    const vector = this.#vectorAt(clock);
    const asBytes = this.#doc ? undefined : this.#kept;
    const difference = asBytes
      ? Y.diffUpdate(asBytes.update, vector)
      : Y.encodeStateAsUpdate(this.doc, vector);
    this.#differences.set(clock, difference);
    return difference;
  }

  #vectorAt(clock: number): Uint8Array {
    return Y.encodeStateVector(new Map(clock > 0 ? [[this.#clientId, clock]] : []));
  }
}

/** Ids and states stand in many values, and each came out of the bytes as a text of its own. */
function shareValues(doc: Y.Doc): void {
  const texts = new Map<string, string>();
  for (const name of doc.share.keys()) {
    for (const [key, value] of doc.getMap(name).entries()) {
      texts.set(key, key);
      if (typeof value === 'object' && value !== null) shareTexts(value, texts);
    }
  }
}
