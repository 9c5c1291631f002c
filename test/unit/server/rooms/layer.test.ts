import { expect, test } from 'vitest';
import type { Theme } from '../../../../shared/domain/theme.ts';
import { Layer } from '../../../../server/rooms/layer.ts';
import { Tables } from '../../../../server/rooms/tables.ts';
import { themeRow } from '../../../support/handler-context.ts';

function tables(...themes: Theme[]): Tables {
  const state = new Tables();
  state.apply(themes.map((row) => ({ table: 'themes', id: row.id, row })));
  return state;
}

const titles = (layer: Layer) => [...layer.all('themes')].map((theme) => theme.title).toSorted();
const [a, b, c] = [themeRow('a', 0), themeRow('b', 1), themeRow('c', 2)];

test('a layer shows its changes over a state that stays as it is', () => {
  const base = tables(a, b);
  const layer = new Layer(base);
  layer.put('themes', { ...a, title: 'changed' });
  layer.remove('themes', b.id);
  layer.put('themes', c);
  expect(titles(layer)).toEqual(['c', 'changed']);
  expect(layer.get('themes', b.id)).toBeUndefined();
  expect([...base.all('themes')]).toEqual([a, b]);
});

test('what was put and removed again leaves no trace', () => {
  const layer = new Layer(tables(a));
  layer.put('themes', b);
  layer.remove('themes', b.id);
  expect(layer.changes()).toEqual([]);
  expect(titles(layer)).toEqual(['a']);
});

test('a row that is removed and put again is a change of that row', () => {
  const layer = new Layer(tables(a));
  layer.remove('themes', a.id);
  layer.put('themes', { ...a, title: 'again' });
  expect(titles(layer)).toEqual(['again']);
  expect(layer.rowChanges()).toEqual([
    { table: 'themes', id: a.id, before: a, after: { ...a, title: 'again' } },
  ]);
});

test('a layer that is thrown away leaves the batch below as it was; one that is merged does not', () => {
  const batch = new Layer(tables(a));
  batch.put('themes', b);
  new Layer(batch).remove('themes', b.id);
  expect(titles(batch)).toEqual(['a', 'b']);
  const kept = new Layer(batch);
  kept.remove('themes', b.id);
  kept.put('themes', c);
  kept.mergeInto(batch);
  expect(titles(batch)).toEqual(['a', 'c']);
  expect(batch.changes()).toEqual([{ table: 'themes', id: c.id, row: c }]);
});

test('rows may be changed while all of them are gone through', () => {
  const layer = new Layer(tables(a, b));
  layer.put('themes', c);
  let turns = 0;
  for (const theme of layer.all('themes')) {
    turns += 1;
    if (theme.title === 'b') layer.remove('themes', theme.id);
    else layer.put('themes', { ...theme, title: `${theme.title}!` });
  }
  expect(turns).toBe(3);
  expect(titles(layer)).toEqual(['a!', 'c!']);
});
