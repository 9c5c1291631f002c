import type { HandshakeError, Reply } from '#shared/protocol/events.ts';
import type { Outcome } from '../storage/storage.ts';

/** Figures that others keep; they are asked when somebody reads the metrics. */
export interface Gauges {
  /** Open connections by transport. */
  connections(): ReadonlyMap<string, number>;
  /** Rooms in memory. */
  rooms(): number;
}

/** Why the server ended a connection by itself (docs/OPERATIONS.md, section 7). */
export const endings = [
  'said-too-much',
  'pinged-too-much',
  'took-too-little',
  'unreadable',
  'other-namespace',
  'document-misuse',
  'not-let-in',
  'made-room',
] as const;
export type Ending = (typeof endings)[number];

/** Why it did not take a line, or a request of the transport. */
export const turnedAway = [
  'foreign-host',
  'foreign-origin',
  'wrong-method',
  'wrong-cookie',
  'too-fast',
  'address-full',
  'server-full',
  'too-many-lines',
] as const;
export type TurnedAway = (typeof turnedAway)[number];

/** What the server counts of itself: names of commands and codes, never ids, words or addresses. */
export interface Meters {
  /** A command came in. The function is called with its answer. */
  commandIn(name: string): (reply: Reply) => void;
  handshakeRefused(code: HandshakeError): void;
  connectionEnded(cause: Ending): void;
  turnedAway(cause: TurnedAway): void;
  /** A batch of so many commands goes to the disk. The function is called when that has come to an end. */
  batchOut(commands: number): (outcome: Outcome['kind'] | 'unavailable') => void;
  watch(gauges: Gauges): void;
}

/** Counts nothing. */
export const noMeters: Meters = {
  commandIn: () => () => undefined,
  handshakeRefused: () => undefined,
  connectionEnded: () => undefined,
  turnedAway: () => undefined,
  batchOut: () => () => undefined,
  watch: () => undefined,
};
