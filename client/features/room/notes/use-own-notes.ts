import { useState } from 'react';
import { usePending } from '../../../state/commands.ts';
import { useRows } from '../../../state/documents.ts';
import { ownNotes, type OwnNote } from './own-notes.ts';

/** One's own notes with what is on its way, the newest of this visit first. The order never jumps while one looks. */
export function useOwnNotes(): OwnNote[] {
  const notes = ownNotes(useRows('mine', 'notes'), usePending());
  const [order, setOrder] = useState<readonly string[]>([]);
  const fresh = notes.filter(({ id }) => !order.includes(id)).map(({ id }) => id);
  if (fresh.length > 0) setOrder([...fresh.toReversed(), ...order]);
  return notes.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}
