import type { Layout, Rect } from './layout.ts';

/**
 * The note that holds the map in place when it is laid out anew: the one that has focus and is in sight, or else the one nearest to the
 * middle of the view; of those that stay in their theme. Undefined where there is none.
 */
export function anchorOf(
  before: Layout,
  after: Layout,
  view: Rect,
  focused: string | undefined,
): string | undefined {
  const themeOf = new Map(after.areas.flatMap(({ themeId, notes }) => notes.map(({ id }) => [id, themeId])));
  const stays = (themeId: string | null, id: string) => themeOf.get(id) === themeId;
  for (const { themeId, notes } of before.areas)
    if (notes.some(({ id, rect }) => id === focused && stays(themeId, id) && touches(rect, view)))
      return focused;
  const middle = { x: view.x + view.width / 2, y: view.y + view.height / 2 };
  let best: string | undefined;
  let least = Infinity;
  for (const { themeId, notes } of before.areas) {
    for (const { id, rect } of notes) {
      if (!stays(themeId, id)) continue;
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

function touches(one: Rect, other: Rect): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}
