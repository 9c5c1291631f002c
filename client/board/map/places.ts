import type { Section } from '../sections.ts';
import { holds, type Layout } from './layout.ts';

/** Where notes can be put: in a theme before a note, or at its end (`before` null), or out of any theme. */
export interface Place {
  themeId: string | null;
  before: string | null;
}

/**
 * Every place for notes that are picked up, in reading order. Notes in no theme keep the order that showing them gave,
 * so there is one place for all of them.
 */
export function placesFor(sections: readonly Section[], picked: ReadonlySet<string>): Place[] {
  return sections.flatMap(({ theme, notes }): Place[] => {
    if (!theme) return [{ themeId: null, before: null }];
    const others = notes.filter(({ id }) => !picked.has(id));
    return [
      ...others.map(({ id }) => ({ themeId: theme.id, before: id })),
      { themeId: theme.id, before: null },
    ];
  });
}

/** Where a note stands now, as a place: before the one behind it. */
export function placeOf(sections: readonly Section[], noteId: string): Place {
  for (const { theme, notes } of sections) {
    const at = notes.findIndex(({ id }) => id === noteId);
    if (at >= 0) return { themeId: theme?.id ?? null, before: theme ? (notes[at + 1]?.id ?? null) : null };
  }
  return { themeId: null, before: null };
}

/** Says whether two places are the same. */
export function samePlace(one: Place, other: Place): boolean {
  return one.themeId === other.themeId && one.before === other.before;
}

/** The next place in reading order, or the one before; at either end it stays. */
export function stepPlace(places: readonly Place[], from: Place, step: 1 | -1): Place {
  const at = places.findIndex((place) => samePlace(place, from));
  return places[at + step] ?? places[at] ?? from;
}

/** The end of the next theme, or of the one before; at either end it stays. */
export function stepTheme(places: readonly Place[], from: Place, step: 1 | -1): Place {
  const ends = places.filter(({ before }) => before === null);
  const at = ends.findIndex(({ themeId }) => themeId === from.themeId);
  return ends[at + step] ?? from;
}

/** The place under a point of the map; empty ground is out of any theme. */
export function placeAt(
  layout: Layout,
  picked: ReadonlySet<string>,
  x: number,
  y: number,
  rtl: boolean,
): Place {
  const area = layout.areas.find(({ rect }) => holds(rect, x, y));
  if (!area || area.themeId === null) return { themeId: null, before: null };
  const others = area.notes.filter(({ id }) => !picked.has(id));
  // The first note that comes after the point in reading order: lower down, or further on in the same row.
  const next = others.find(({ rect }) => {
    const middle = rect.x + rect.width / 2;
    const ahead = rtl ? x > middle : x < middle;
    return y < rect.y || (y < rect.y + rect.height && ahead);
  });
  return { themeId: area.themeId, before: next?.id ?? null };
}
