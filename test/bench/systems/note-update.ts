import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import type { BoardNote } from '../../../shared/document/board.ts';
import { markedText } from '../wire/marks.ts';

/** A note of the bench as it stands on a board. */
export function noteOf(number: number): BoardNote {
  const id = `note${String(number).padStart(18, '0')}`;
  return {
    id,
    stageId: 'stage00000000000000000',
    text: markedText(number),
    language: null,
    rank: 0.123456789,
    themeId: 'theme00000000000000000',
    themeOrder: 12,
    writtenFor: false,
    group: null,
    name: null,
    version: 2,
  };
}

/** The Yjs update by which a client adds a note that is new to a map: written out, so that the load need not run Yjs. */
export function noteUpdate(client: number, clock: number, number: number): Uint8Array {
  const note = noteOf(number);
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarUint(encoder, client);
  encoding.writeVarUint(encoder, clock);
  encoding.writeUint8(encoder, jsonValue | underKey);
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarString(encoder, 'notes');
  encoding.writeVarString(encoder, note.id);
  encoding.writeVarUint(encoder, 1);
  encoding.writeAny(encoder, { ...note });
  encoding.writeVarUint(encoder, 0);
  return encoding.toUint8Array(encoder);
}

const jsonValue = 8;
const underKey = 0x20;

/** The Yjs update of a board with so many notes. */
export function notesAsUpdate(count: number): Uint8Array {
  const doc = new Y.Doc();
  const notes = doc.getMap('notes');
  doc.transact(() => {
    for (let number = 0; number < count; number++) {
      const note = noteOf(number);
      notes.set(note.id, { ...note });
    }
  });
  return Y.encodeStateAsUpdate(doc);
}
