import type { HandshakeError, Reply } from '#shared/protocol/events.ts';
import type { Outcome } from '../storage/storage.ts';

/** Figures that others keep; they are asked when somebody reads the metrics. */
export interface Gauges {
  /** Open connections by transport. */
  connections(): ReadonlyMap<string, number>;
  /** Rooms in memory. */
  rooms(): number;
}

/** What the server counts of itself: names of commands and codes, never ids, words or addresses. */
export interface Meters {
  /** A command came in. The function is called with its answer. */
  commandIn(name: string): (reply: Reply) => void;
  handshakeRefused(code: HandshakeError): void;
  /** A batch of so many commands goes to the disk. The function is called when that has come to an end. */
  batchOut(commands: number): (outcome: Outcome['kind'] | 'unavailable') => void;
  watch(gauges: Gauges): void;
}

/** Counts nothing. */
export const noMeters: Meters = {
  commandIn: () => () => undefined,
  handshakeRefused: () => undefined,
  batchOut: () => () => undefined,
  watch: () => undefined,
};
