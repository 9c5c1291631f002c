import { opening, viewOf, type Frame } from './camera.ts';
import type { Area, Layout, Rect } from './layout.ts';

/**
 * What of a map is drawn before all the rest: whole areas that one sees at the beginning, as far down as one sees. What is
 * above and beside them decides where they lie, so where a second row of areas is in sight the first is drawn whole. None of
 * it moves when the rest has been measured.
 */
export function firstSight(layout: Layout, frame: Frame, rtl: boolean): (area: Area, rect: Rect) => boolean {
  const view = viewOf(opening(layout, frame, rtl), frame);
  const [end, right] = [view.y + view.height, view.x + view.width];
  const oneRow = layout.areas.every(({ rect }) => rect.y === 0 || rect.y >= end);
  return ({ rect: area }, { y }) => y < end && (!oneRow || (area.x < right && area.x + area.width > view.x));
}
