import {
  createEncoder,
  toUint8Array,
  writeAny,
  writeUint8,
  writeVarString,
  writeVarUint,
} from 'lib0/encoding';
import type { Entry } from './projection.ts';

/** Of Yjs's update format: an item of plain values that stands under a key of a map and comes after nothing. */
const valueUnderKey = 8 | 0x20;
/** The item's map is a named one of the document. */
const namedMap = 1;

/**
 * The bytes of a document that holds these entries and never held anything else, as Yjs would encode it had its one writer
 * set them in this order: a document that nobody edits needs no Y.Doc (decision 052). Returns how many items there are too.
 */
export function firstState(
  clientId: number,
  entries: readonly Entry[],
): { update: Uint8Array; clock: number } {
  const encoder = createEncoder();
  writeVarUint(encoder, entries.length > 0 ? 1 : 0);
  if (entries.length > 0) {
    writeVarUint(encoder, entries.length);
    writeVarUint(encoder, clientId);
    writeVarUint(encoder, 0);
  }
  for (const { map, key, value } of entries) {
    writeUint8(encoder, valueUnderKey);
    writeVarUint(encoder, namedMap);
    writeVarString(encoder, map);
    writeVarString(encoder, key);
    writeVarUint(encoder, 1);
    writeAny(encoder, value as never);
  }
  // Nothing was deleted.
  writeVarUint(encoder, 0);
  return { update: toUint8Array(encoder), clock: entries.length };
}
