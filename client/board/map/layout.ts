import type { Section } from '../sections.ts';

/** A rectangle of the map, in its own units: CSS pixels at 100 %. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where one theme lies, or the notes that are in none (`themeId` null). */
export interface Area {
  themeId: string | null;
  rect: Rect;
  /** The heading, inside the area. */
  head: Rect;
  notes: readonly { id: string; rect: Rect }[];
  /** Behind the last note: where the next one goes. */
  slot: Rect;
}

/** The whole map. Areas and notes stand in reading order. */
export interface Layout {
  width: number;
  height: number;
  areas: readonly Area[];
}

/** What the layout has to know of the page. */
export interface Sizes {
  /** CSS pixels of the root's font size: the map grows with the text. */
  rem: number;
  heightOf: (noteId: string) => number;
  /** Of the heading of a theme; null is the part for notes in none. */
  headOf: (themeId: string | null) => number;
  /** Reading goes from right to left: the map is its own mirror image. */
  rtl: boolean;
}

/** Widths and gaps, in rem. */
const noteRem = 15;
const gapRem = 0.75;
const paddingRem = 1;
const betweenRem = 2;
const slotRem = 3.25;
/** How much wider than high the map would like to be: most screens are. */
const aspect = 1.6;

/** The width inside an area with so many notes, in pixels: its heading may take as much. */
export function headWidth(notes: number, rem: number): number {
  const columns = columnsFor(notes);
  return (columns * noteRem + (columns - 1) * gapRem) * rem;
}

/**
 * Lays the board out as a map: areas in reading order, row by row, and in each area its notes in reading order, row by
 * row. Nothing is stored: the same board at the same text size gives the same map.
 */
export function layOut(sections: readonly Section[], sizes: Sizes): Layout {
  const areas = sections.map((section) => areaOf(section, sizes));
  const between = betweenRem * sizes.rem;
  // As many areas in a row as make the map the best fit for a screen.
  let best = inRows(areas, Infinity, between);
  let limit = -between;
  for (const { rect } of areas) {
    limit += rect.width + between;
    const map = inRows(areas, limit, between);
    if (Math.max(map.width, map.height * aspect) < Math.max(best.width, best.height * aspect)) best = map;
  }
  if (!sizes.rtl) return best;
  return { ...best, areas: best.areas.map((area) => mirrored(area, best.width)) };
}

/** Areas side by side in reading order; one that would go beyond the limit begins a new row. */
function inRows(areas: readonly Area[], limit: number, between: number): Layout {
  let [x, y, deepest, width] = [0, 0, 0, 0];
  const placed = areas.map((area) => {
    if (x > 0 && x + area.rect.width > limit) {
      x = 0;
      y += deepest + between;
      deepest = 0;
    }
    const moved = shifted(area, x, y);
    x += area.rect.width + between;
    deepest = Math.max(deepest, area.rect.height);
    width = Math.max(width, moved.rect.x + moved.rect.width);
    return moved;
  });
  return { width, height: y + deepest, areas: placed };
}

/** About as wide as high: a note is wider than it is high. */
function columnsFor(notes: number): number {
  return Math.max(notes > 1 ? 2 : 1, Math.round(Math.sqrt(notes * 0.9)));
}

function areaOf({ theme, notes }: Section, { rem, heightOf, headOf }: Sizes): Area {
  const [gap, padding, width] = [gapRem * rem, paddingRem * rem, noteRem * rem];
  const columns = columnsFor(notes.length);
  const inside = headWidth(notes.length, rem);
  const themeId = theme?.id ?? null;
  const head = { x: padding, y: padding, width: inside, height: headOf(themeId) };
  let y = head.y + head.height + gap;
  let deepest = 0;
  const placed = notes.map(({ id }, index) => {
    const column = index % columns;
    if (column === 0 && index > 0) {
      y += deepest + gap;
      deepest = 0;
    }
    const height = heightOf(id);
    deepest = Math.max(deepest, height);
    return { id, rect: { x: padding + column * (width + gap), y, width, height } };
  });
  if (notes.length > 0) y += deepest + gap;
  const slot = { x: padding, y, width: inside, height: slotRem * rem };
  const rect = { x: 0, y: 0, width: inside + 2 * padding, height: y + slot.height + padding };
  return { themeId, rect, head, notes: placed, slot };
}

function shifted(area: Area, x: number, y: number): Area {
  return mapped(area, (rect) => ({ ...rect, x: rect.x + x, y: rect.y + y }));
}

function mirrored(area: Area, width: number): Area {
  return mapped(area, (rect) => ({ ...rect, x: width - rect.x - rect.width }));
}

function mapped(area: Area, change: (rect: Rect) => Rect): Area {
  return {
    themeId: area.themeId,
    rect: change(area.rect),
    head: change(area.head),
    notes: area.notes.map(({ id, rect }) => ({ id, rect: change(rect) })),
    slot: change(area.slot),
  };
}

/** Says whether a point lies in a rectangle. */
export function holds(rect: Rect, x: number, y: number): boolean {
  return x >= rect.x && x < rect.x + rect.width && y >= rect.y && y < rect.y + rect.height;
}
