import { useLayoutEffect, useMemo, useRef } from 'react';
import type { BoardNote } from '#shared/document/board.ts';
import type { BoardActs } from './board-tools.ts';
import type { Asked } from './dialogs/board-dialogs.tsx';
import { stepWithin, type Section } from './sections.ts';
import type { Grouping } from './use-grouping.ts';
import type { Selection } from './use-selection.ts';

interface Means {
  sections: readonly Section[];
  /** The notes that are chosen, in their order. */
  chosen: readonly BoardNote[];
  grouping: Grouping;
  selection: Selection;
  ask: (asked: Asked) => void;
}

/** Every gesture of a view as a function that stays the same. */
export function useBoardActs(means: Means): BoardActs {
  const now = useRef(means);
  useLayoutEffect(() => {
    now.current = means;
  });
  return useMemo(
    () => ({
      select: (noteId, on) => now.current.selection.select(noteId, on),
      move: (noteId) => now.current.ask({ kind: 'move', noteIds: [noteId] }),
      more: (noteId) => now.current.ask({ kind: 'note', noteId }),
      changeTheme: (themeId) => now.current.ask({ kind: 'theme', themeId }),
      put(noteId, themeId, before) {
        const { sections, chosen, grouping, selection } = now.current;
        const together = selection.selected.has(noteId);
        const noteIds = together ? chosen.map(({ id }) => id) : [noteId];
        const theme = sections.find((section) => section.theme?.id === themeId)?.theme ?? null;
        void grouping.move(noteIds, theme, before ?? undefined);
        if (together) selection.stop();
      },
      step(noteId, step) {
        const { sections, grouping } = now.current;
        const section = sections.find(({ notes }) => notes.some(({ id }) => id === noteId));
        const before = section && stepWithin(section, noteId, step);
        if (!section?.theme || before === undefined) return;
        const place = section.notes.findIndex(({ id }) => id === noteId) + 1 + step;
        void grouping.step(noteId, section.theme, before, place);
      },
    }),
    [],
  );
}
