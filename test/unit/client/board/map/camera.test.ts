import { expect, test } from 'vitest';
import {
  fitted,
  onMap,
  opening,
  revealing,
  viewOf,
  withinReach,
  zoomed,
} from '../../../../../client/board/map/camera.ts';
import { cellsOf, inCells, sameCells } from '../../../../../client/board/map/culling.ts';
import { holds } from '../../../../../client/board/map/layout.ts';

const frame = { width: 800, height: 600 };
const map = { width: 4000, height: 3000 };
const note = (x: number, y: number) => ({ x, y, width: 240, height: 100 });

test('See all shows all of the map, and never larger than it is', () => {
  const view = viewOf(fitted(map, frame), frame);
  expect(holds(view, 0, 0) && holds(view, map.width, map.height)).toBe(true);
  expect(fitted({ width: 100, height: 80 }, frame).scale).toBe(1);
});

test('one begins where reading begins, with words large enough to read', () => {
  for (const rtl of [false, true]) {
    const camera = opening(map, frame, rtl);
    expect(camera.scale).toBeGreaterThanOrEqual(0.75);
    expect(holds(viewOf(camera, frame), rtl ? map.width - 1 : 1, 1)).toBe(true);
  }
  expect(opening({ width: 700, height: 500 }, frame, false)).toEqual(
    fitted({ width: 700, height: 500 }, frame),
  );
});

test('zooming keeps what is under the pointer there, and ends at 400 % and 10 %', () => {
  const camera = { x: -120, y: 35, scale: 0.8 };
  const before = onMap(camera, 300, 200);
  const after = onMap(zoomed(camera, 1.7, 300, 200), 300, 200);
  expect(after.x).toBeCloseTo(before.x);
  expect(after.y).toBeCloseTo(before.y);
  expect(zoomed(camera, 100, 0, 0).scale).toBe(4);
  expect(zoomed(camera, 0.001, 0, 0).scale).toBe(0.1);
});

test('what is brought into view can be seen whole and read; what is in view already moves nothing', () => {
  const rect = { x: 2500, y: 1700, width: 240, height: 120 };
  for (const camera of [{ x: 0, y: 0, scale: 1 }, { x: -9000, y: 400, scale: 2 }, fitted(map, frame)]) {
    const moved = revealing(camera, rect, frame);
    const view = viewOf(moved, frame);
    expect(moved.scale).toBeGreaterThanOrEqual(0.6);
    expect(holds(view, rect.x, rect.y) && holds(view, rect.x + rect.width, rect.y + rect.height)).toBe(true);
    expect(revealing(moved, rect, frame)).toEqual(moved);
  }
});

test('the map cannot be lost', () => {
  for (const [x, y] of [
    [1e6, 1e6],
    [-1e6, -1e6],
  ] as const) {
    const view = viewOf(withinReach({ x, y, scale: 1 }, map, frame), frame);
    expect(view.x < map.width && view.x + view.width > 0).toBe(true);
    expect(view.y < map.height && view.y + view.height > 0).toBe(true);
  }
});

test('a note in view is drawn, one beyond the next cell is not, and a small move changes no cells', () => {
  const cells = cellsOf({ x: 1000, y: 1000, width: 800, height: 600 });
  expect(inCells(note(1100, 1200), cells)).toBe(true);
  expect(inCells(note(780, 1200), cells)).toBe(true);
  expect(inCells(note(4000, 1200), cells)).toBe(false);
  expect(inCells(note(1100, 4000), cells)).toBe(false);
  expect(sameCells(cells, cellsOf({ x: 1030, y: 990, width: 800, height: 600 }))).toBe(true);
  expect(sameCells(cells, cellsOf({ x: 2400, y: 990, width: 800, height: 600 }))).toBe(false);
});
