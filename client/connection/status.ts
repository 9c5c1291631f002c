import type { HandshakeError } from '#shared/protocol/events.ts';

/**
 * How the connection stands. `online`: connected and every document is up to date, so that what is sent is checked
 * against what the person sees. `offline`: it comes back by itself. `refused`: it will not.
 */
export type LineStatus =
  | { kind: 'connecting' }
  | { kind: 'online' }
  | { kind: 'offline'; attempts: number }
  | { kind: 'refused'; reason: HandshakeError };

/** What a person is told about their words. `count` is the number of commands that wait. */
export type SaveState =
  | { kind: 'saved' }
  | { kind: 'sending'; count: number }
  | { kind: 'reconnecting'; count: number }
  | { kind: 'offline'; count: number };

/** After this many failed attempts "Reconnecting" would be a promise too many. */
const patientAttempts = 4;

/**
 * Puts connection and outbox into one state. `network` is false when the device says that it has none; `deaf` is true
 * when a connection that counts as standing is known or strongly suspected to carry nothing.
 */
export function saveStateOf(status: LineStatus, count: number, network: boolean, deaf = false): SaveState {
  switch (status.kind) {
    case 'online':
      if (deaf) return network ? { kind: 'reconnecting', count } : { kind: 'offline', count };
      return count === 0 ? { kind: 'saved' } : { kind: 'sending', count };
    case 'connecting':
      // The page opens: nothing was lost that has to come back.
      if (network && count === 0) return { kind: 'saved' };
      return network ? { kind: 'reconnecting', count } : { kind: 'offline', count };
    case 'offline':
      return network && status.attempts < patientAttempts
        ? { kind: 'reconnecting', count }
        : { kind: 'offline', count };
    case 'refused':
      return { kind: 'offline', count };
    default:
      throw new Error(`not a status: ${String(status satisfies never)}`);
  }
}
