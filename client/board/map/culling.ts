import type { Rect } from './layout.ts';

/** Up to so many notes all are in the page, so that a screen reader has them whatever is in sight. */
export const renderedWhole = 500;
/** Notes come and go by cells of this many units, so that a small move of the map changes nothing. */
const cell = 880;

/** A block of cells, both ends included. */
export interface Cells {
  fromX: number;
  toX: number;
  fromY: number;
  toY: number;
}

/** The cells that a view touches, with half a cell more on every side. */
export function cellsOf(view: Rect): Cells {
  const more = cell / 2;
  return {
    fromX: Math.floor((view.x - more) / cell),
    toX: Math.floor((view.x + view.width + more) / cell),
    fromY: Math.floor((view.y - more) / cell),
    toY: Math.floor((view.y + view.height + more) / cell),
  };
}

/** Says whether two blocks are the same. */
export function sameCells(one: Cells, other: Cells): boolean {
  return (
    one.fromX === other.fromX && one.toX === other.toX && one.fromY === other.fromY && one.toY === other.toY
  );
}

/** Says whether any of a rectangle lies in a block of cells. */
export function inCells(rect: Rect, cells: Cells): boolean {
  return (
    rect.x < (cells.toX + 1) * cell &&
    rect.x + rect.width > cells.fromX * cell &&
    rect.y < (cells.toY + 1) * cell &&
    rect.y + rect.height > cells.fromY * cell
  );
}
