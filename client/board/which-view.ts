import type { Comfort } from '../state/comfort.ts';

export type BoardView = 'list' | 'map';

/** What the page knows of its reader. */
export interface Reader extends Pick<
  Comfort,
  'view' | 'oneThing' | 'readAloud' | 'textSize' | 'spacing' | 'appearance'
> {
  /** Of the page, in CSS pixels: half of the screen's at 200 % zoom. */
  width: number;
  /** CSS pixels of the root's font size; 16 unless somebody wants it larger. */
  rem: number;
  /** A mouse or something as exact, which hovers. */
  mouse: boolean;
  /** This person sorts notes at the moment; others only read them. */
  sorts: boolean;
}

/** Narrower than this, in CSS pixels, there is no room for a map beside its tools. */
const narrow = 768;
/** From this on, in CSS pixels, several themes stand side by side. */
const roomy = 1024;
const usualRem = 16;

/**
 * Which view somebody gets. Their own choice counts, whatever the device. Without one it is the list: on a phone, at
 * high zoom and with any setting that says a person reads in their own way, and for everybody who only reads. The map
 * comes first to those alone who sort, with a mouse, where there is room.
 */
export function viewFor(reader: Reader): BoardView {
  if (reader.view !== 'auto') return reader.view;
  const ownWay =
    reader.oneThing ||
    reader.readAloud ||
    reader.textSize !== 'usual' ||
    reader.spacing === 'wide' ||
    reader.appearance === 'contrast' ||
    reader.rem > usualRem;
  if (reader.width < narrow || ownWay) return 'list';
  return reader.sorts && reader.mouse && reader.width >= roomy ? 'map' : 'list';
}
