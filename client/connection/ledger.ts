import type { Id } from '#shared/domain/ids.ts';
import type { Reply } from '#shared/protocol/events.ts';
import type { CommandBody, CommandName } from '#shared/protocol/registry.ts';
import type { Store } from './store.ts';

/** A command that the server has not answered for good. */
export type Pending = { [N in CommandName]: { id: Id; name: N; body: CommandBody<N> } }[CommandName];

export type Refusal = Extract<Reply, { ok: false }>;

/** A command that was refused for good, with what it held, so that nothing typed is lost. */
export type Refused = Pending & { reply: Refusal };

/**
 * Where what waits is kept. `device`: all of it is safe on the disk. `writing`: it is about to be. `tab`: until the tab closes.
 * Only while the page stays open: `shared`, since others use the device; `blocked`, since the browser keeps nothing or
 * has no room; `unknown`, since the server has not said whose device it is.
 */
export type KeptWhere = 'device' | 'writing' | 'tab' | 'shared' | 'blocked' | 'unknown';

/** The commands of one person that wait or were refused, and where they are kept. */
export interface Ledger {
  /** In the order of the gestures. */
  readonly pending: Store<readonly Pending[]>;
  readonly refused: Store<readonly Refused[]>;
  readonly where: Store<KeptWhere>;
  /** What to send now. Undefined where nothing waits, or not yet: then `turn` is called when it is time. */
  next(): Pending | undefined;
  add(entry: Pending): void;
  /** The server answered for good. */
  settle(entry: Pending, reply: Reply): void;
  /** Forgets a refusal. False where it was forgotten before, here or on another page. */
  dismiss: (id: Id) => Promise<boolean>;
  /** Whether all that waits would be there after the page was loaded anew; resolves as soon as that is known. */
  outlastsPage: () => Promise<boolean>;
  /** Nothing stays on the device and nothing is kept any more; what is in sight stays until the page is closed. */
  letGo: () => void;
  /** The person leaves, here and on their other pages in this browser: nothing stays in sight either. */
  forget(): void;
  close(): void;
}

/** What a ledger tells. */
export interface LedgerEvents {
  /** There may be something to send. */
  turn(): void;
  /** Another page of this person got an answer. */
  answered(id: Id, reply: Reply): void;
  /** The person left on another page. */
  left(): void;
  /** Whether this page could send something at the moment. */
  able(): boolean;
}

/** Refusals nobody dismissed are kept this far back. */
export const refusedKept = 50;
