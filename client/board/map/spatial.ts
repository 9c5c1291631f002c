import type { Rect } from './layout.ts';

/** Something on the map that can have focus. */
export interface Spot {
  id: string;
  rect: Rect;
}

export type Direction = 'left' | 'right' | 'up' | 'down';

/**
 * The next spot in a direction as the eye has it: the nearest that lies wholly that way, where going astray counts more
 * than going far. Undefined at the edge. Directions are those of the screen, whatever way one reads.
 */
export function neighbourOf(spots: readonly Spot[], id: string, direction: Direction): Spot | undefined {
  const from = spots.find((spot) => spot.id === id)?.rect;
  if (!from) return undefined;
  const level = direction === 'left' || direction === 'right';
  const onward = direction === 'right' || direction === 'down';
  const here = spanOf(from, level);
  const across = spanOf(from, !level);
  let best: Spot | undefined;
  let least = Infinity;
  for (const spot of spots) {
    const there = spanOf(spot.rect, level);
    const way = onward ? there.start - here.end : here.start - there.end;
    if (way < -touching || spot.id === id) continue;
    const side = spanOf(spot.rect, !level);
    const astray = Math.max(0, across.start - side.end, side.start - across.end);
    // Beside the next theme there may be much empty ground, but nobody who goes right means to go down.
    if (level && astray > way) continue;
    const aside = Math.abs(side.start + side.end - across.start - across.end) / 2;
    const cost = way + 4 * astray + aside / 8;
    if (cost < least) [best, least] = [spot, cost];
  }
  return best;
}

/** Rounding may let two that touch overlap by less than this. */
const touching = 1;

function spanOf({ x, y, width, height }: Rect, level: boolean): { start: number; end: number } {
  return level ? { start: x, end: x + width } : { start: y, end: y + height };
}
