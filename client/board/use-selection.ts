import { useMemo, useState } from 'react';
import { limits } from '#shared/domain/limits.ts';

/** Several notes that are chosen to be moved together. */
export interface Selection {
  selecting: boolean;
  selected: ReadonlySet<string>;
  start: () => void;
  /** Also forgets what was chosen. */
  stop: () => void;
  select: (noteId: string, on: boolean) => void;
}

const nothing: ReadonlySet<string> = new Set();

/** Choosing several notes, as many as one move takes. */
export function useSelection(): Selection {
  const [selecting, setSelecting] = useState(false);
  const [selected, setSelected] = useState(nothing);
  const ways = useMemo(
    () => ({
      start: () => setSelecting(true),
      stop() {
        setSelecting(false);
        setSelected(nothing);
      },
      select(noteId: string, on: boolean) {
        setSelected((before) => {
          const next = new Set(before);
          if (on && next.size < limits.notesPerMove) next.add(noteId);
          else next.delete(noteId);
          return next;
        });
      },
    }),
    [],
  );
  return { selecting, selected, ...ways };
}
