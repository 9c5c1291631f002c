import type { Presence } from '#shared/document/view.ts';
import type { Actor } from '#shared/domain/permissions.ts';

/** Counts connections, so that presence follows from the server's own knowledge alone. */
export class Attendance implements Presence {
  readonly #connections = new Map<string, number>();
  readonly participants = new Set<string>();
  readonly facilitators = new Set<string>();
  support = false;

  /** Connections of any kind, projectors included. */
  get size(): number {
    return this.#connections.size;
  }

  /** Counts one connection in. True when presence changed with it. */
  enter(actor: Actor): boolean {
    const key = actorKey(actor);
    const count = (this.#connections.get(key) ?? 0) + 1;
    this.#connections.set(key, count);
    if (count === 1) this.#mark(actor, true);
    return count === 1;
  }

  /** Counts one connection out. True when presence changed with it. */
  leave(actor: Actor): boolean {
    const key = actorKey(actor);
    const count = (this.#connections.get(key) ?? 0) - 1;
    if (count > 0) {
      this.#connections.set(key, count);
      return false;
    }
    this.#connections.delete(key);
    this.#mark(actor, false);
    return true;
  }

  #mark(actor: Actor, here: boolean): void {
    switch (actor.kind) {
      case 'participant':
        if (here) this.participants.add(actor.id);
        else this.participants.delete(actor.id);
        break;
      case 'facilitator':
        if (here) this.facilitators.add(actor.id);
        else this.facilitators.delete(actor.id);
        break;
      case 'support':
        this.support = here;
        break;
      case 'screen':
        break;
    }
  }
}

/** An actor in one word: `f:ID`, `p:ID`, `support`, `screen`. */
export function actorKey(actor: Actor): string {
  switch (actor.kind) {
    case 'facilitator':
      return `f:${actor.id}`;
    case 'participant':
      return `p:${actor.id}`;
    case 'support':
    case 'screen':
      return actor.kind;
  }
}
