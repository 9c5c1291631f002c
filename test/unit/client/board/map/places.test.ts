import { expect, test } from 'vitest';
import { layOut } from '../../../../../client/board/map/layout.ts';
import { placeAt, placeOf, placesFor, stepPlace, stepTheme } from '../../../../../client/board/map/places.ts';
import { section } from './board.ts';

const sections = [section(null, 'a', 'b'), section('one', 'c', 'd'), section('two'), section('three', 'e')];
const picked = new Set(['c']);
const out = { themeId: null, before: null };
const end = (themeId: string) => ({ themeId, before: null });

test('places go through the board in reading order, without the note itself', () => {
  expect(placesFor(sections, picked)).toEqual([
    out,
    { themeId: 'one', before: 'd' },
    end('one'),
    end('two'),
    { themeId: 'three', before: 'e' },
    end('three'),
  ]);
});

test('a note stands before the one behind it; in no theme there is only one place', () => {
  expect(placeOf(sections, 'c')).toEqual({ themeId: 'one', before: 'd' });
  expect(placeOf(sections, 'd')).toEqual(end('one'));
  expect(placeOf(sections, 'a')).toEqual(out);
});

test('steps go from place to place and stop at either end', () => {
  const places = placesFor(sections, picked);
  let place = placeOf(sections, 'c');
  const seen = [place];
  for (let step = 0; step < 6; step += 1) seen.push((place = stepPlace(places, place, 1)));
  expect(seen).toEqual([...places.slice(1), end('three'), end('three')]);
  expect(stepPlace(places, out, -1)).toEqual(out);
});

test('with Shift a step is a whole theme', () => {
  const places = placesFor(sections, picked);
  expect(stepTheme(places, { themeId: 'one', before: 'd' }, 1)).toEqual(end('two'));
  expect(stepTheme(places, { themeId: 'one', before: 'd' }, -1)).toEqual(out);
  expect(stepTheme(places, end('three'), 1)).toEqual(end('three'));
});

for (const rtl of [false, true]) {
  const direction = rtl ? 'right to left' : 'left to right';
  const layout = layOut(sections, { rem: 16, rtl, heightOf: () => 80, headOf: () => 40 });
  const area = (index: number) => layout.areas[index];
  const noteOf = (id: string) =>
    layout.areas.flatMap(({ notes }) => notes).find((note) => note.id === id)?.rect ?? layout.areas[0]?.rect;

  test(`a tap puts a note where it points, read from ${direction}`, () => {
    const at = (x: number, y: number) => placeAt(layout, new Set(['a']), x, y, rtl);
    const d = noteOf('d') ?? { x: 0, y: 0, width: 0, height: 0 };
    const [near, far] = rtl ? [d.x + d.width - 2, d.x + 2] : [d.x + 2, d.x + d.width - 2];
    expect(at(near, d.y + 40)).toEqual({ themeId: 'one', before: 'd' });
    expect(at(far, d.y + 40)).toEqual(end('one'));
    const head = area(1)?.head ?? d;
    expect(at(head.x + 5, head.y + 5)).toEqual({ themeId: 'one', before: 'c' });
    const slot = area(3)?.slot ?? d;
    expect(at(slot.x + 5, slot.y + 5)).toEqual(end('three'));
  });

  test(`empty ground is out of any theme, read from ${direction}`, () => {
    expect(placeAt(layout, picked, -50, -50, rtl)).toEqual(out);
    const loose = area(0)?.rect;
    expect(placeAt(layout, picked, (loose?.x ?? 0) + 5, (loose?.y ?? 0) + 5, rtl)).toEqual(out);
  });
}
