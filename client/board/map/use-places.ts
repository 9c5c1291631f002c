import { useLayoutEffect, useMemo, useRef, type RefObject } from 'react';
import type { Layout } from './layout.ts';

/**
 * Puts every note that is drawn where the layout has it, before it is painted. Not through React: hundreds of notes would be
 * compared and written anew only because one of them grew by a line.
 */
export function usePlaces(layer: RefObject<HTMLElement | null>, layout: Layout, begun: boolean): void {
  const put = useRef(new WeakMap<HTMLElement, string>());
  const places = useMemo(
    () =>
      new Map(
        layout.areas.flatMap(({ rect, notes }) =>
          notes.map(({ id, rect: { x, y } }) => [id, { x: x - rect.x, y: y - rect.y }] as const),
        ),
      ),
    [layout],
  );
  // After every turn: a note that came into sight has no place yet.
  useLayoutEffect(() => {
    if (!begun) return;
    for (const note of layer.current?.querySelectorAll<HTMLElement>('[data-note]') ?? []) {
      const place = places.get(note.dataset['note'] ?? '');
      const name = place && `${place.x} ${place.y}`;
      if (!place || name === undefined || put.current.get(note) === name) continue;
      put.current.set(note, name);
      note.style.left = `${place.x}px`;
      note.style.top = `${place.y}px`;
    }
  });
}
