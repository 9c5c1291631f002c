import type { RefusalCode, RefusalDetail } from '#shared/domain/errors.ts';
import type { CloseCode } from './close-codes.ts';

/** The answer to a command. `id` on the wire is the client's; a retry under the same id has the same answer. */
export type Reply = { ok: true } | { ok: false; code: RefusalCode; detail?: RefusalDetail | undefined };

/** A command as it crosses the wire. */
export interface Envelope {
  id: string;
  name: string;
  body: unknown;
}

/** Who a connection acts as. `as` in the handshake is one of these, written `f:ID@WORKSHOP`, `p:ID`, `screen:WORKSHOP`, `support:WORKSHOP`. */
export interface Hello {
  workshopId: string;
  /** Channels this connection may open now: `name@epoch`. */
  channels: string[];
  /** The server's clock, milliseconds since 1970, for countdowns. */
  now: number;
  /** This device forgets the person after so long without their doing anything, milliseconds; null never. */
  forgetsAfterMs: number | null;
}

/** Handshake `auth` payload. */
export interface HandshakeAuth {
  as: string;
  version: number;
}

/** Events from client to server. */
export interface ClientEvents {
  command: (envelope: Envelope, reply: (reply: Reply) => void) => void;
  /**
   * Opens channels, or asks again: each with a y-protocols sync step 1 in base64. Answered, channel by channel, by what
   * that state vector misses or by `doc:closed`. `packed`: whole states may come as `doc:packed`.
   */
  'doc:open': (asked: (readonly [channel: string, message: string])[], packed: boolean) => void;
  'doc:close': (channel: string) => void;
  /** The person did something on the page, so that a shared device does not forget them yet. Unanswered. */
  here: () => void;
}

/** Events from server to client. */
export interface ServerEvents {
  hello: (hello: Hello) => void;
  /** A y-protocols sync message, base64. */
  'doc:message': (channel: string, message: string) => void;
  /** A whole state: base64 of the raw deflate of a Yjs update. `last`: the client is up to date with it. */
  'doc:packed': (channel: string, state: string, last: boolean) => void;
  'doc:closed': (channel: string, code: CloseCode) => void;
}

/** `message` of the connect error by which the server refuses a handshake. */
export const handshakeErrors = ['signed-out', 'outdated-client', 'removed', 'gone', 'unavailable'] as const;
export type HandshakeError = (typeof handshakeErrors)[number];
