import { describe, expect, test } from 'vitest';
import { boardRules } from '#shared/document/board.ts';
import type { StateView } from '#shared/domain/state.ts';
import { numberedNotes } from '#shared/output/notes.ts';
import { sectionsOf } from '../../../../client/board/sections.ts';
import { createWorld, id, noteRow, themeRow } from '../../../support/handler-context.ts';
import { english, reportAt } from '../../../support/report.ts';
import { sampleWorld } from '../../../support/sample-world.ts';

const none = () => '';

function valuesOf<Value>(rows: Iterable<{ id: string }>, value: (id: string) => Value | undefined): Value[] {
  return [...rows].flatMap((row) => value(row.id) ?? []);
}

/** The notes as both views of the board have them, from the first to the last. */
function onBoard(state: StateView): string[] {
  const view = {
    state,
    presence: { participants: new Set<never>(), facilitators: new Set<never>(), support: false },
    links: { join: none, code: none, screen: none, support: none, returnTo: none },
  };
  const notes = valuesOf(state.all('notes'), (key) => boardRules.notes.value(view, key));
  const themes = valuesOf(state.all('themes'), (key) => boardRules.themes.value(view, key));
  return sectionsOf(notes, themes).flatMap((section) => section.notes.map((note) => note.id));
}

const inFiles = (state: StateView) => numberedNotes(state, english).map(({ note }) => note.id);

/** Everything that an order may turn on: no theme, places in a theme, equal places, equal ranks, hidden notes. */
function mixed(): StateView {
  return createWorld({
    themes: [themeRow('second', 1), themeRow('first', 0), themeRow('level', 1), themeRow('empty', 2)],
    notes: [
      noteRow('a', 'Dev', { themeId: id('second'), themeOrder: 1, rank: 0.1 }),
      noteRow('b', 'Dev', { themeId: id('second'), themeOrder: 0, rank: 0.9 }),
      noteRow('c', 'Dev', { rank: 0.8, themeOrder: 0 }),
      noteRow('d', 'Dev', { rank: 0.2, themeOrder: 5 }),
      noteRow('e', 'Dev', { rank: 0.2, themeOrder: 3 }),
      noteRow('f', 'Dev', { themeId: id('first'), themeOrder: 2, rank: 0.7 }),
      noteRow('g', 'Dev', { themeId: id('first'), themeOrder: 2, rank: 0.3 }),
      noteRow('h', 'Dev', { themeId: id('level'), themeOrder: 0, rank: 0.5 }),
      noteRow('i', 'Dev', { themeId: id('gone'), themeOrder: 1, rank: 0.6 }),
      noteRow('j', 'Dev', { status: 'hidden', rank: 0 }),
    ],
  }).draft;
}

describe('the files have the notes in the order of the board', () => {
  test.each([
    ['the sample', () => sampleWorld().draft],
    ['all that an order may turn on', mixed],
  ])('%s', (_, make) => {
    const state = make();
    expect(onBoard(state).length).toBeGreaterThan(8);
    expect(inFiles(state)).toEqual(onBoard(state));
  });

  test('what is in no theme comes first', () => {
    const { notes, parked, themes } = reportAt(mixed(), 0);
    expect(parked.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect([parked, ...themes.map((theme) => theme.notes)].flat()).toEqual(notes);
  });
});
