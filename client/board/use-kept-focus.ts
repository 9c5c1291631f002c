import { useEffect, useLayoutEffect, useRef } from 'react';

interface Place {
  /** The id of what had focus. */
  id: string;
  noteId: string | undefined;
  /** Every note of the board in its order, by id. */
  order: string[];
  byPointer: boolean;
}

/**
 * Keeps focus where it was when the board changes under it. A note that moves is drawn anew elsewhere and its button
 * loses focus; the button of the same id gets it back. Where the note is gone, the one that stood next to it gets it,
 * and `onGone` is called to say so. Nothing happens while the person is elsewhere. Returns the ref for the container.
 */
export function useKeptFocus(onGone: () => void) {
  const container = useRef<HTMLDivElement>(null);
  const last = useRef<Place | undefined>(undefined);

  useEffect(() => {
    let byPointer = false;
    const onFocus = ({ target }: FocusEvent) => {
      const inside = target instanceof HTMLElement && container.current?.contains(target) && target.id !== '';
      last.current = inside
        ? { id: target.id, noteId: noteOf(target), order: notesIn(container.current), byPointer }
        : undefined;
    };
    const onPointer = () => {
      byPointer = true;
      last.current = undefined;
    };
    const onKey = () => {
      byPointer = false;
    };
    document.addEventListener('focusin', onFocus);
    document.addEventListener('pointerdown', onPointer, true);
    document.addEventListener('keydown', onKey, true);
    return () => {
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('pointerdown', onPointer, true);
      document.removeEventListener('keydown', onKey, true);
    };
  }, []);

  useLayoutEffect(() => {
    const before = last.current;
    if (!before || document.activeElement !== document.body) return;
    const same = document.getElementById(before.id);
    const next =
      same ??
      besides(before)
        .map(buttonOf)
        .find((button) => button !== undefined);
    // With a finger the eye is still on the old place: focus follows, the page stays.
    next?.focus({ preventScroll: before.byPointer });
    if (next && !same) onGone();
  });

  return container;
}

function noteOf(element: Element): string | undefined {
  return element.closest<HTMLElement>('[data-note]')?.dataset['note'];
}

function notesIn(container: HTMLElement | null): string[] {
  const notes = container?.querySelectorAll<HTMLElement>('[data-note]') ?? [];
  return Array.from(notes, ({ dataset }) => dataset['note'] ?? '');
}

function buttonOf(noteId: string): HTMLElement | undefined {
  const note = document.querySelector(`[data-note="${CSS.escape(noteId)}"]`);
  return note?.querySelector<HTMLElement>('button, input') ?? undefined;
}

/** The notes around the one that had focus, nearest first, the following one before the one ahead. */
function besides({ noteId, order }: Place): string[] {
  const at = noteId === undefined ? -1 : order.indexOf(noteId);
  if (at < 0) return [];
  return order
    .flatMap((_, step) => [order[at + step + 1], order[at - step - 1]])
    .filter((other) => other !== undefined);
}
