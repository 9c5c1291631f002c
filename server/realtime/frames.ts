import { createDecoder, hasContent, readVarUint, readVarUint8Array } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync';
import { limits } from '#shared/domain/limits.ts';

/** The y-websocket message type of everything the server has to do with. */
const messageSync = 0;
const base64 = /^[A-Za-z0-9+/]+={0,2}$/;

/**
 * Takes the state vector out of a sync step 1 in base64. Undefined for anything else, whose content is not looked at.
 */
export function readStateVector(message: unknown): Uint8Array | undefined {
  if (typeof message !== 'string' || message.length > limits.stateVector || !base64.test(message)) {
    return undefined;
  }
  try {
    const decoder = createDecoder(Buffer.from(message, 'base64'));
    if (readVarUint(decoder) !== messageSync || readVarUint(decoder) !== messageYjsSyncStep1)
      return undefined;
    const vector = readVarUint8Array(decoder);
    return hasContent(decoder) || !isStateVector(vector) ? undefined : vector;
  } catch {
    return undefined;
  }
}

/** A count, then so many pairs of a client's id and its clock. Throws where it ends too soon. */
function isStateVector(vector: Uint8Array): boolean {
  const decoder = createDecoder(vector);
  for (let left = readVarUint(decoder); left > 0; left -= 1) {
    readVarUint(decoder);
    readVarUint(decoder);
  }
  return !hasContent(decoder);
}

/** The end of the answer to a sync step 1, in base64: the client is up to date with it. */
export function lastFrame(difference: Uint8Array): string {
  return frame(messageYjsSyncStep2, difference);
}

/** A change that everyone with the document gets, in base64. */
export function updateFrame(update: Uint8Array): string {
  return frame(messageYjsUpdate, update);
}

function frame(type: number, content: Uint8Array): string {
  const encoder = createEncoder();
  writeVarUint(encoder, messageSync);
  writeVarUint(encoder, type);
  writeVarUint8Array(encoder, content);
  return Buffer.from(toUint8Array(encoder)).toString('base64');
}
