import { expect, test } from 'vitest';
import { holds, layOut, type Layout, type Rect } from '../../../../../client/board/map/layout.ts';
import { section } from './board.ts';

const ids = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`);
const sections = [
  section(null, ...ids('loose', 7)),
  section('waiting', ...ids('w', 12)),
  section('home', ...ids('h', 3)),
  section('empty'),
];
const sizes = {
  rem: 16,
  rtl: false,
  heightOf: (id: string) => 60 + 20 * (id.length % 3) + 10 * Number(id.at(-1)),
  headOf: () => 40,
};
const rectsOf = ({ areas }: Layout) =>
  areas.flatMap(({ head, notes, slot }) => [head, ...notes.map(({ rect }) => rect), slot]);

function overlap(one: Rect, other: Rect): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

test('nothing lies on anything else, and every note lies in the area of its theme', () => {
  const layout = layOut(sections, sizes);
  const rects = rectsOf(layout);
  for (const [index, one] of rects.entries())
    for (const other of rects.slice(index + 1)) expect(overlap(one, other)).toBe(false);
  for (const { rect, notes, head, slot } of layout.areas)
    for (const inside of [head, slot, ...notes.map((note) => note.rect)]) {
      expect(holds(rect, inside.x, inside.y)).toBe(true);
      expect(holds(rect, inside.x + inside.width - 1, inside.y + inside.height - 1)).toBe(true);
    }
  for (const { rect } of layout.areas)
    expect(rect.x + rect.width <= layout.width && rect.y + rect.height <= layout.height).toBe(true);
});

test('a note keeps the height of its words', () => {
  for (const { notes } of layOut(sections, sizes).areas)
    for (const { id, rect } of notes) expect(rect.height).toBe(sizes.heightOf(id));
});

test('areas and notes stand in the order of the list, and the eye reads them in that order', () => {
  const { areas } = layOut(sections, sizes);
  expect(areas.map(({ themeId }) => themeId)).toEqual([null, 'waiting', 'home', 'empty']);
  expect(areas.map(({ notes }) => notes.map(({ id }) => id))).toEqual(
    sections.map(({ notes }) => notes.map(({ id }) => id)),
  );
  for (const rects of [
    areas.map(({ rect }) => rect),
    ...areas.map(({ notes }) => notes.map(({ rect }) => rect)),
  ])
    for (const [index, rect] of rects.slice(1).entries()) {
      const before = rects[index] ?? rect;
      expect(rect.y > before.y || (rect.y === before.y && rect.x > before.x)).toBe(true);
    }
});

test('read from right to left the map is its mirror image', () => {
  const plain = layOut(sections, sizes);
  const mirrored = layOut(sections, { ...sizes, rtl: true });
  expect(mirrored.width).toBe(plain.width);
  expect(rectsOf(mirrored)).toEqual(
    rectsOf(plain).map((rect) => ({ ...rect, x: plain.width - rect.x - rect.width })),
  );
});

test('larger letters make a larger map', () => {
  const usual = layOut(sections, sizes).areas[1]?.notes[0]?.rect.width ?? 0;
  expect(layOut(sections, { ...sizes, rem: 24 }).areas[1]?.notes[0]?.rect.width).toBe(usual * 1.5);
});

test('a large board is about as wide as a screen, not a ribbon', () => {
  const many = Array.from({ length: 20 }, (_, index) => section(`t${index}`, ...ids(`t${index}n`, 25)));
  const { width, height } = layOut(many, sizes);
  expect(width / height).toBeGreaterThan(0.8);
  expect(width / height).toBeLessThan(3);
});

test('an empty board is an empty map', () => {
  expect(layOut([], sizes)).toEqual({ width: 0, height: 0, areas: [] });
});
