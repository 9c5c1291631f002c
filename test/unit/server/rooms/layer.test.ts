import { expect, test } from 'vitest';
import type { Theme } from '../../../../shared/domain/theme.ts';
import { Layer } from '../../../../server/rooms/layer.ts';
import { Tables } from '../../../../server/rooms/tables.ts';
import { seededChance } from '../../../support/chance.ts';
import { noteRow, themeRow } from '../../../support/handler-context.ts';

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

test('a change of a row that stands below names the fields that changed, and no other', () => {
  const layer = new Layer(tables(a));
  layer.put('themes', { ...a, title: 'first' });
  layer.put('themes', { ...a, summary: 'then', version: 2 });
  layer.put('themes', b);
  const [changed, added] = layer.changes();
  expect(changed?.fields).toEqual(['summary', 'version']);
  expect(added).not.toHaveProperty('fields');
});

test('the notes of a theme are those that stand there now, in this layer or below', () => {
  const state = tables(a, b);
  const [one, two, three, four] = ['1', '2', '3', '4'].map((name) => noteRow(name, 'P', { themeId: a.id }));
  if (!one || !two || !three || !four) throw new Error('four notes');
  state.apply([one, two, three].map((row) => ({ table: 'notes', id: row.id, row })));
  const layer = new Layer(state);
  const inTheme = (themeId: string) => [...layer.inTheme(themeId)].map(({ id }) => id).toSorted();
  layer.put('notes', { ...one, themeId: b.id });
  layer.put('notes', { ...two, themeId: b.id });
  layer.put('notes', { ...two, themeId: a.id, version: 2 });
  layer.put('notes', four);
  layer.remove('notes', three.id);
  expect(inTheme(a.id)).toEqual([two.id, four.id].toSorted());
  expect(inTheme(b.id)).toEqual([one.id]);
  expect([...layer.inTheme(a.id)].find(({ id }) => id === two.id)?.version).toBe(2);
  layer.remove('notes', four.id);
  layer.put('notes', { ...three, themeId: null });
  expect(inTheme(a.id)).toEqual([two.id]);
  layer.put('notes', three);
  expect(inTheme(a.id)).toEqual([two.id, three.id].toSorted());
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

test('the notes of a theme are those that all notes would give, however they came there', () => {
  const chance = seededChance(7);
  const base = new Tables();
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const themes = [themeRow('x', 0).id, themeRow('y', 1).id, null];
  const any = <V>(of: readonly V[]): V => of[Math.floor(chance.random() * of.length)] as V;
  for (let turn = 0; turn < 200; turn += 1) {
    const batch = new Layer(base);
    const command = new Layer(batch);
    for (const layer of [batch, command, command]) {
      const note = noteRow(any(names), 'author', { themeId: any(themes) });
      if (chance.random() < 0.2) layer.remove('notes', note.id);
      else layer.put('notes', note);
    }
    for (const themeId of themes) {
      if (themeId === null) continue;
      const of = (state: Tables | Layer) => {
        const found = [...state.all('notes')].filter((note) => note.themeId === themeId);
        expect(new Set(state.inTheme(themeId))).toEqual(new Set(found));
        expect([...state.inTheme(themeId)]).toHaveLength(found.length);
      };
      for (const state of [base, batch, command]) of(state);
    }
    command.mergeInto(batch);
    base.apply(batch.changes());
  }
});
