import { Buffer } from 'node:buffer';
import { hash } from 'node:crypto';
import type { Actor } from '#shared/domain/permissions.ts';
import { actorKey } from './presence.ts';

/** Keyed hashes under which commands are remembered: neither sender nor content can be read from them. */
export interface CommandKeys {
  key(actor: Actor | 'system', commandId: string): string;
  body(name: string, body: unknown): string;
}

/** `secret` is the server's key; the hashes of one workshop do not match those of another. */
export function createCommandKeys(secret: Uint8Array, workshopId: string): CommandKeys {
  const keyed = keyedHash(secret);
  return {
    key: (actor, commandId) =>
      keyed(`${workshopId}\ncommand\n${actor === 'system' ? 'system' : actorKey(actor)}\n${commandId}`),
    body: (name, body) => keyed(`${workshopId}\nbody\n${name}\n${JSON.stringify(body)}`),
  };
}

/** What SHA-256 takes at a time, in bytes. */
const blockBytes = 64;
const hashBytes = 32;
/** Of one UTF-16 unit in UTF-8. */
const mostBytes = 3;

/**
 * HMAC-SHA-256 (RFC 2104) in base64url, put together from its two hashes: an object of Node's for each command costs
 * twice as much.
 */
function keyedHash(secret: Uint8Array): (text: string) => string {
  const key = secret.length > blockBytes ? hash('sha256', secret, 'buffer') : secret;
  const padded = (pad: number) => Uint8Array.from({ length: blockBytes }, (_, n) => (key[n] ?? 0) ^ pad);
  const inner = padded(0x36);
  const outer = Buffer.alloc(blockBytes + hashBytes);
  outer.set(padded(0x5c));
  return (text) => {
    const message = Buffer.allocUnsafe(blockBytes + text.length * mostBytes);
    message.set(inner);
    const length = blockBytes + message.write(text, blockBytes);
    // As a string of bytes: a buffer would cost more than the hash.
    outer.write(hash('sha256', message.subarray(0, length), 'binary'), blockBytes, 'latin1');
    return hash('sha256', outer, 'base64url');
  };
}
