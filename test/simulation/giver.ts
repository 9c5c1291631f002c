import type { Actor } from '../../shared/domain/permissions.ts';
import type { StateView } from '../../shared/domain/state.ts';
import type { Reply } from '../../shared/protocol/events.ts';
import type { CommandBody, CommandName } from '../../shared/protocol/registry.ts';
import type { Chance } from '../../server/rooms/contract.ts';

/** A command that somebody gave, and what is known of it. */
export interface Given {
  id: string;
  name: CommandName;
  body: unknown;
  /** The final answer; undefined while it must be sent again. */
  reply: Reply | undefined;
}

/** Somebody who gives commands: a simulated client, or one over a real connection. */
export interface Giver {
  readonly actor: Actor;
  readonly given: readonly Given[];
  give<N extends CommandName>(name: N, body: CommandBody<N>): Given;
}

/** What a command is thought of with: who, what they could know, and dice. */
export interface Turn {
  client: Giver;
  state: StateView;
  chance: Chance;
}

export function pick<T>(chance: Chance, items: Iterable<T>): T | undefined {
  const all = [...items];
  return all[Math.floor(chance.random() * all.length)];
}

/** One of the things that can be done now, by weight. What needs something that is not there is left out (undefined). */
export function choose(chance: Chance, options: readonly [number, (() => unknown) | undefined][]): void {
  const possible = options.filter(([, act]) => act !== undefined);
  let dice = chance.random() * possible.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, act] of possible) {
    dice -= weight;
    if (dice < 0) {
      act?.();
      return;
    }
  }
}

/** The act, where all that it needs is there. */
export function given<T>(thing: T | undefined, act: (thing: T) => unknown): (() => unknown) | undefined {
  return thing === undefined ? undefined : () => act(thing);
}

export function words(chance: Chance): string {
  return `words ${chance.newId()}`;
}
