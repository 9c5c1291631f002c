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
  /** As measured; undefined before that. */
  heightOf: (noteId: string) => number | undefined;
  /** Of the heading of a theme; null is the part for notes in none. */
  headOf: (themeId: string | null) => number | undefined;
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
/** What is expected before anything is measured: of a heading, of an empty note and of each line of its words, in rem. */
const headRem = 3;
const emptyRem = 1.6;
const lineRem = 1.5;
const lettersInLine = 26;

/** The width inside an area with so many notes, in pixels: its heading may take as much. */
export function headWidth(notes: number, rem: number): number {
  const columns = columnsFor(notes);
  return (columns * noteRem + (columns - 1) * gapRem) * rem;
}

/**
 * Lays the board out as a map: areas in reading order, row by row, and in each area its notes in reading order, row by
 * row. Nothing is stored: the same board at the same text size gives the same map. Which areas share a row follows from
 * the words alone, so that nothing changes rows when more of the map has been measured.
 */
export function layOut(sections: readonly Section[], sizes: Sizes): Layout {
  const between = betweenRem * sizes.rem;
  const unmeasured = { ...sizes, heightOf: () => undefined, headOf: () => undefined };
  const limit = bestLimit(
    sections.map((section) => inside(section, unmeasured)),
    between,
  );
  const blocks = sections.map((section) => inside(section, sizes));
  const { width, height, places } = inRows(blocks, limit, between);
  const areas = sections.map((section, index) => {
    const { x, y } = places[index] ?? { x: 0, y: 0 };
    return areaAt(section, blocks[index] ?? inside(section, sizes), { x, y, width, sizes });
  });
  return { width, height, areas };
}

interface Size {
  width: number;
  height: number;
}

/** How wide a row may be for the map to fit a screen best. */
function bestLimit(areas: readonly Size[], between: number): number {
  let [best, least, limit] = [Infinity, Infinity, -between];
  for (const one of areas) {
    limit += one.width + between;
    const { width, height } = inRows(areas, limit, between);
    const size = Math.max(width, height * aspect);
    if (size < least) [best, least] = [limit, size];
  }
  return best;
}

/** Areas side by side in reading order; one that would go beyond the limit begins a new row. */
function inRows(areas: readonly Size[], limit: number, between: number) {
  let [x, y, deepest, widest] = [0, 0, 0, 0];
  const places = areas.map(({ width, height }) => {
    if (x > 0 && x + width > limit) {
      x = 0;
      y += deepest + between;
      deepest = 0;
    }
    const place = { x, y };
    x += width + between;
    deepest = Math.max(deepest, height);
    widest = Math.max(widest, place.x + width);
    return place;
  });
  return { width: widest, height: y + deepest, places };
}

/** About as wide as high: a note is wider than it is high. */
function columnsFor(notes: number): number {
  return Math.max(notes > 1 ? 2 : 1, Math.round(Math.sqrt(notes * 0.9)));
}

/** The inside of an area: how high its heading, its notes and each row of them are. */
interface Inside extends Size {
  head: number;
  heights: readonly number[];
  rows: readonly number[];
}

function inside({ theme, notes }: Section, { rem, heightOf, headOf }: Sizes): Inside {
  const [gap, padding] = [gapRem * rem, paddingRem * rem];
  const columns = columnsFor(notes.length);
  const head = headOf(theme?.id ?? null) ?? headRem * rem;
  const heights = notes.map(({ id, text }) => heightOf(id) ?? expectedHeight(text, rem));
  const rows: number[] = [];
  for (const [index, height] of heights.entries()) {
    const row = Math.floor(index / columns);
    rows[row] = Math.max(rows[row] ?? 0, height);
  }
  const deep = rows.reduce((sum, height) => sum + height + gap, 0);
  return {
    head,
    heights,
    rows,
    width: headWidth(notes.length, rem) + 2 * padding,
    height: padding + head + gap + deep + slotRem * rem + padding,
  };
}

/** The height of a note before it is measured. */
function expectedHeight(text: string, rem: number): number {
  return (emptyRem + lineRem * Math.max(1, Math.ceil(text.length / lettersInLine))) * rem;
}

/** An area with its corner at a point of a map so wide; read from right to left, at the point's mirror image. */
function areaAt(
  { theme, notes }: Section,
  { head, heights, rows, width, height }: Inside,
  { x, y, width: mapWidth, sizes }: { x: number; y: number; width: number; sizes: Sizes },
): Area {
  const { rem, rtl } = sizes;
  const [gap, padding, noteWidth] = [gapRem * rem, paddingRem * rem, noteRem * rem];
  const columns = columnsFor(notes.length);
  const wide = width - 2 * padding;
  const rectOf = (left: number, top: number, width: number, height: number): Rect => ({
    x: rtl ? mapWidth - x - left - width : x + left,
    y: y + top,
    width,
    height,
  });
  let top = padding + head + gap;
  const placed = notes.map(({ id }, index) => {
    const column = index % columns;
    if (column === 0 && index > 0) top += (rows[index / columns - 1] ?? 0) + gap;
    return { id, rect: rectOf(padding + column * (noteWidth + gap), top, noteWidth, heights[index] ?? 0) };
  });
  const slot = slotRem * rem;
  return {
    themeId: theme?.id ?? null,
    rect: rectOf(0, 0, width, height),
    head: rectOf(padding, padding, wide, head),
    notes: placed,
    slot: rectOf(padding, height - padding - slot, wide, slot),
  };
}

/** Says whether a point lies in a rectangle. */
export function holds(rect: Rect, x: number, y: number): boolean {
  return x >= rect.x && x < rect.x + rect.width && y >= rect.y && y < rect.y + rect.height;
}
