import * as Y from 'yjs';
import type { Room } from '../../server/rooms/contract.ts';

/** Brings a replica up to date, as a client does that opens the channel. */
export function catchUp(doc: Y.Doc, room: Pick<Room, 'updatesSince'>, channel: string): Y.Doc {
  for (const update of room.updatesSince(channel, Y.encodeStateVector(doc))) Y.applyUpdate(doc, update);
  return doc;
}
