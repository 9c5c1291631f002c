import type { Layout, Rect } from './layout.ts';

/**
 * The note that holds the map in place when it is laid out anew: the one nearest to the middle of the view that stays
 * in its theme. Undefined where no note is in sight.
 */
export function anchorOf(before: Layout, after: Layout, view: Rect): string | undefined {
  const themeOf = new Map(after.areas.flatMap(({ themeId, notes }) => notes.map(({ id }) => [id, themeId])));
  const middle = { x: view.x + view.width / 2, y: view.y + view.height / 2 };
  let best: string | undefined;
  let least = Infinity;
  for (const { themeId, notes } of before.areas) {
    for (const { id, rect } of notes) {
      if (themeOf.get(id) !== themeId) continue;
      const far = Math.hypot(rect.x + rect.width / 2 - middle.x, rect.y + rect.height / 2 - middle.y);
      if (far < least) [best, least] = [id, far];
    }
  }
  return best;
}

/** Where a note lies. */
export function rectOf(layout: Layout, noteId: string): Rect | undefined {
  for (const { notes } of layout.areas) {
    const found = notes.find(({ id }) => id === noteId);
    if (found) return found.rect;
  }
  return undefined;
}
