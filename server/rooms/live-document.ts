import { limits } from '#shared/domain/limits.ts';
import { applyKeys, differingKeys, entriesOf, fill } from '#shared/document/reader.ts';
import type { Key, Projection } from '#shared/document/projection.ts';
import type { View } from '#shared/document/view.ts';
import type { Clock } from './contract.ts';
import { Replicated, type Changed } from './replicated.ts';

interface Needs {
  projection: Projection;
  channel: string;
  clientId: number;
  view: () => View;
  clock: Clock;
  changed: Changed;
}

/** One audience's document of a room: follows the state key by key. */
export class LiveDocument {
  readonly channel: string;
  readonly projection: Projection;
  readonly replicated: Replicated;
  readonly #needs: Needs;
  /** Keys of slow maps that wait for their turn. */
  readonly #waiting = new Map<string, Key>();
  #nextSlowAt = 0;
  #cancel: (() => void) | undefined;

  constructor(needs: Needs) {
    this.#needs = needs;
    this.channel = needs.channel;
    this.projection = needs.projection;
    this.replicated = new Replicated(needs.clientId, needs.changed);
  }

  /** Makes it from the state, when it is new. */
  begin(view: View): void {
    this.replicated.begin(entriesOf(this.projection, view));
  }

  /** Brings all of it in line with the state, whatever it holds. */
  fill(view: View): void {
    this.replicated.edit((doc) => fill(doc, this.projection, view));
  }

  /** Brings these keys in line with the state; those of slow maps when their time has come. */
  follow(touched: Iterable<Key>, view: View): void {
    const keys: Key[] = [];
    const slow: Key[] = [];
    for (const key of touched) (this.projection.slowMaps.includes(key.map) ? slow : keys).push(key);
    // A private command touches counts without changing them: it must not move the time of the next one either.
    if (slow.length > 0) {
      const differing = differingKeys(this.replicated.doc, this.projection, view, slow);
      for (const key of differing) this.#waiting.set(nameOf(key), key);
    }
    if (this.#waiting.size > 0 && !this.#cancel) {
      const { clock } = this.#needs;
      if (clock.now() >= this.#nextSlowAt) keys.push(...this.#takeWaiting());
      else this.#cancel = clock.at(this.#nextSlowAt, () => this.#flush());
    }
    if (keys.length > 0) this.#apply(keys, view);
  }

  close(): void {
    this.#cancel?.();
    this.replicated.destroy();
  }

  #flush(): void {
    this.#cancel = undefined;
    this.#apply(this.#takeWaiting(), this.#needs.view());
  }

  #apply(keys: Iterable<Key>, view: View): void {
    this.replicated.edit((doc) => applyKeys(doc, this.projection, view, keys));
  }

  #takeWaiting(): Key[] {
    const keys = [...this.#waiting.values()];
    this.#waiting.clear();
    this.#nextSlowAt = this.#needs.clock.now() + limits.countsEveryMs;
    return keys;
  }
}

function nameOf({ map, key }: Key): string {
  return `${map}\n${key}`;
}
