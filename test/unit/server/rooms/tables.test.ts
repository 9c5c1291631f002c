import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Note } from '../../../../shared/domain/note.ts';
import type { Change } from '../../../../shared/domain/state.ts';
import { Layer } from '../../../../server/rooms/layer.ts';
import { Tables } from '../../../../server/rooms/tables.ts';
import { noteRow } from '../../../support/handler-context.ts';

const authors = ['ann', 'bea'];
const change = fc
  .record({
    id: fc.constantFrom('n0', 'n1', 'n2', 'n3'),
    authorId: fc.constantFrom(...authors),
    keep: fc.boolean(),
  })
  .map(({ id, authorId, keep }): Change & { table: 'notes' } => ({
    table: 'notes',
    id,
    row: keep ? { ...noteRow('', ''), id, authorId } : null,
  }));

const ids = (notes: Iterable<Note>) => Array.from(notes, ({ id }) => id).toSorted();

function expectSame(state: Layer | Tables): void {
  for (const author of authors) {
    const all = [...state.all('notes')].filter((note) => note.authorId === author);
    expect(ids(state.notesOf(author))).toEqual(ids(all));
  }
}

test('the notes of a person are those that a look at all notes finds, whenever one begins to ask', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 30 }), fc.nat({ max: 30 }), change, (changes, asked, above) => {
      const tables = new Tables();
      const layer = new Layer(tables);
      for (const [turn, one] of changes.entries()) {
        tables.apply([one]);
        if (turn >= asked) [tables, layer].forEach(expectSame);
      }
      if (above.row) layer.put('notes', above.row);
      else layer.remove('notes', above.id);
      [tables, layer].forEach(expectSame);
    }),
  );
});
