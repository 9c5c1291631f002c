import { idFromBytes, type Id } from '#shared/domain/ids.ts';

/** A fresh random id. `randomUUID` is withheld on plain http, `getRandomValues` is not. */
export function newId(): Id {
  return idFromBytes(crypto.getRandomValues(new Uint8Array(16)));
}
