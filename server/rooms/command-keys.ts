import { createHmac, createSecretKey } from 'node:crypto';
import type { Actor } from '#shared/domain/permissions.ts';
import { actorKey } from './presence.ts';

/** Keyed hashes under which commands are remembered: neither sender nor content can be read from them. */
export interface CommandKeys {
  key(actor: Actor | 'system', commandId: string): string;
  body(name: string, body: unknown): string;
}

/** `secret` is the server's key; the hashes of one workshop do not match those of another. */
export function createCommandKeys(secret: Uint8Array, workshopId: string): CommandKeys {
  const key = createSecretKey(secret);
  const hash = (...parts: string[]) =>
    createHmac('sha256', key)
      .update([workshopId, ...parts].join('\n'))
      .digest('base64url');
  return {
    key: (actor, commandId) => hash('command', actor === 'system' ? 'system' : actorKey(actor), commandId),
    body: (name, body) => hash('body', name, JSON.stringify(body)),
  };
}
