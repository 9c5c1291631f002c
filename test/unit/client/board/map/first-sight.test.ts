import { expect, test } from 'vitest';
import { firstSight } from '../../../../../client/board/map/first-sight.ts';
import { layOut, type Layout } from '../../../../../client/board/map/layout.ts';
import { section } from './board.ts';

const ids = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}-${index}`);
/** Notes say their ids here: long ones make high areas. */
const long = 'word '.repeat(32);
const wide = Array.from({ length: 20 }, (_, index) => section(`t${index}`, ...ids(`${long}${index}`, 25)));
const tall = Array.from({ length: 12 }, (_, index) => section(`t${index}`, ...ids(`t${index}`, 2)));
const screen = { width: 1280, height: 800 };

/** Heights as measured. */
const real = (id: string) => 60 + 13 * (id.length + Number(id.split('-').at(-1)));

/** The notes that are drawn before the rest. */
function drawn(layout: Layout, rtl = false): string[] {
  const atFirst = firstSight(layout, screen, rtl);
  return layout.areas.flatMap((area) =>
    area.notes.filter(({ rect }) => atFirst(area, rect)).map(({ id }) => id),
  );
}

function mapOf(sections: typeof wide, heightOf: (id: string) => number | undefined, rtl = false): Layout {
  return layOut(sections, { rem: 16, rtl, heightOf, headOf: () => 48 });
}

test.each([false, true])('of a large board what is in sight comes first, right to left: %s', (rtl) => {
  const first = drawn(
    mapOf(wide, () => undefined, rtl),
    rtl,
  );
  expect(first).toContain(`${long}0-0`);
  expect(first.length).toBeLessThan(100);
});

test('a small board is drawn at once', () => {
  const small = [section('a', 'a1', 'a2'), section('b', 'b1')];
  expect(drawn(mapOf(small, () => undefined))).toEqual(['a1', 'a2', 'b1']);
});

test.each([
  ['wide areas', wide],
  ['small areas, in several rows', tall],
] as const)('what came first stays where it is when the rest has been measured: %s', (_, sections) => {
  const first = new Set(drawn(mapOf([...sections], () => undefined)));
  const begun = mapOf([...sections], (id) => (first.has(id) ? real(id) : undefined));
  const whole = mapOf([...sections], real);
  const placesOf = (layout: Layout) =>
    layout.areas.flatMap(({ notes }) => notes.filter(({ id }) => first.has(id)).map(({ rect }) => rect));
  expect(first.size).toBeGreaterThan(4);
  expect(placesOf(whole)).toEqual(placesOf(begun));
});
