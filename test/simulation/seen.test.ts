import { expect, test } from 'vitest';
import type { Snapshot } from '../../server/storage/storage.ts';
import type { Crew } from '../crash/crew.ts';
import { checkSeen, type SeenRow } from '../crash/seen.ts';

const nothing = { revision: 1, rows: {} } as unknown as Snapshot;
const row = (table: SeenRow['table'], id: string, noteId?: string): SeenRow => ({
  table,
  id,
  version: 1,
  noteId,
});
const crew = (...given: object[]) => ({ hands: [{ given }] }) as unknown as Crew;
const removal = { id: 'c', name: 'note:remove', body: { noteId: 'note' }, reply: undefined };

test('what somebody saw and nobody took away is missed', () => {
  expect(() => checkSeen([row('notes', 'note')], nothing, crew())).toThrow('lost: notes');
  expect(() => checkSeen([row('translations', 'other', 'another')], nothing, crew(removal))).toThrow(
    'lost: translations',
  );
});

test('a translation goes with its note, and that with its person, though no command names it', () => {
  const seen = [row('notes', 'note'), row('translations', 'other', 'note')];
  expect(() => checkSeen(seen, nothing, crew(removal))).not.toThrow();
  const added = { ...removal, name: 'note:add', body: { noteId: 'note', for: 'dee' }, reply: { ok: true } };
  const gone = { ...removal, name: 'participant:remove', body: { participantId: 'dee', withNotes: true } };
  expect(() => checkSeen(seen, nothing, crew(added, gone))).not.toThrow();
  const refused = { ...removal, reply: { ok: false, code: 'forbidden' } };
  expect(() => checkSeen(seen, nothing, crew(refused))).toThrow('lost: notes');
});
