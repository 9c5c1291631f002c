import { createEncoder, toUint8Array, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import { messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync';

const format = 'deflate-raw';
/** The y-websocket message type of a document's contents. */
export const messageSync = 0;

/** Says whether this browser can take whole states compressed. */
export function canUnpack(): boolean {
  try {
    return Boolean(new DecompressionStream(format));
  } catch {
    return false;
  }
}

/** The message in which a compressed state would have come otherwise. Rejects where it is broken. */
export async function unpackedState(
  state: Uint8Array<ArrayBuffer>,
  last: boolean,
): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([state]).stream().pipeThrough(new DecompressionStream(format));
  const update = new Uint8Array(await new Response(stream).arrayBuffer());
  const encoder = createEncoder();
  writeVarUint(encoder, messageSync);
  writeVarUint(encoder, last ? messageYjsSyncStep2 : messageYjsUpdate);
  writeVarUint8Array(encoder, update);
  return toUint8Array(encoder);
}
