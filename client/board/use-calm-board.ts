import { useLayoutEffect, useRef, useState, useSyncExternalStore, type RefObject } from 'react';
import type { BoardNote, BoardTheme } from '#shared/document/board.ts';
import { useRows } from '../state/documents.ts';
import { CalmNotes } from './calm-notes.ts';
import { changesBetween, held } from './held.ts';

interface CalmBoard {
  notes: readonly BoardNote[];
  themes: readonly BoardTheme[];
  /** New notes that wait until they are asked for. */
  waiting: number;
  /** Changes that wait while updates are paused; undefined while they are not. */
  pausedChanges: number | undefined;
  /** Shows the new notes. */
  showNew: () => void;
  /** Brings a paused board up to date, for what the person has done on it themself. */
  refresh: () => void;
  setPaused: (paused: boolean) => void;
}

/**
 * The board as it lies before one person. What others change is seen at once, but new notes wait while somebody reads,
 * and everything waits while updates are paused. A note that is taken away goes at once all the same.
 */
export function useCalmBoard(container: RefObject<HTMLElement | null>): CalmBoard {
  const notes = useRows('board', 'notes');
  const themes = useRows('board', 'themes');
  const [calm] = useState(() => new CalmNotes(idsOf(notes)));
  const known = useSyncExternalStore(calm.subscribe, calm.known);
  const [frozen, setFrozen] = useState<{ notes: readonly BoardNote[]; themes: readonly BoardTheme[] }>();
  const live = useRef({ notes, themes });
  const fresh = frozen ? 0 : notes.length - held(notes, known).length;

  useLayoutEffect(() => {
    live.current = { notes, themes };
  });
  // Before anything is painted: who is not reading has the new notes at once.
  useLayoutEffect(() => {
    if (fresh > 0 && (known.size === 0 || !isRead(container.current))) calm.letIn(idsOf(notes));
  }, [fresh, known, notes, container, calm]);

  const shown = frozen ? held(frozen.notes, idsOf(notes)) : held(notes, known);
  return {
    notes: shown,
    themes: frozen?.themes ?? themes,
    waiting: fresh,
    pausedChanges: frozen && changesBetween(frozen, { notes, themes }),
    showNew: () => calm.letIn(idsOf(notes)),
    refresh() {
      const { notes, themes } = live.current;
      setFrozen((before) => before && { notes: held(notes, known), themes });
    },
    setPaused(paused) {
      if (!paused) calm.letIn(idsOf(notes));
      setFrozen(paused ? { notes: shown, themes } : undefined);
    },
  };
}

function idsOf(notes: readonly BoardNote[]): ReadonlySet<string> {
  return new Set(notes.map(({ id }) => id));
}

/** Focus is in it, or its beginning has been scrolled out of sight, or its map has been moved. */
function isRead(container: HTMLElement | null): boolean {
  if (!container) return false;
  const { top, bottom } = container.getBoundingClientRect();
  const moved = container.querySelector('[data-moved]') !== null;
  return moved || container.contains(document.activeElement) || (top < 0 && bottom > 0);
}
