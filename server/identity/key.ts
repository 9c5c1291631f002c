import { createHmac, hash } from 'node:crypto';

/** A key for one purpose, so that no two purposes share one. */
export function deriveKey(key: Buffer, purpose: string): Buffer {
  return createHmac('sha256', key).update(`purpose|${purpose}`).digest();
}

/** The stored form of a token: SHA-256, base64url. */
export function hashOf(token: string): string {
  return hash('sha256', token, 'base64url');
}
