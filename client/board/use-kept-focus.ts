import { useEffect, useLayoutEffect, useRef } from 'react';

/**
 * Keeps focus where it was when the board changes under it. A note that moves is drawn anew elsewhere and its button
 * loses focus; the button of the same id gets it back, or, where it is gone, the one that stood next to it. Nothing
 * happens while the person is elsewhere. Returns the ref for the container.
 */
export function useKeptFocus() {
  const container = useRef<HTMLDivElement>(null);
  const last = useRef<{ id: string; order: string[]; byPointer: boolean } | undefined>(undefined);

  useEffect(() => {
    let byPointer = false;
    const onFocus = (event: FocusEvent) => {
      const { target } = event;
      const inside = target instanceof HTMLElement && container.current?.contains(target) && target.id !== '';
      last.current = inside ? { id: target.id, order: idsIn(container.current), byPointer } : undefined;
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
    const next = [before.id, ...neighbours(before.order, before.id)]
      .map((id) => document.getElementById(id))
      .find((element) => element !== null);
    // With a finger the eye is still on the old place: focus follows, the page stays.
    next?.focus({ preventScroll: before.byPointer });
  });

  return container;
}

function idsIn(container: HTMLElement | null): string[] {
  return Array.from(container?.querySelectorAll<HTMLElement>('[data-note-button]') ?? [], ({ id }) => id);
}

/** The ids around one, nearest first, the following one before the one ahead. */
function neighbours(order: string[], id: string): string[] {
  const at = order.indexOf(id);
  if (at < 0) return [];
  return order
    .flatMap((_, step) => [order[at + step + 1], order[at - step - 1]])
    .filter((other) => other !== undefined);
}
