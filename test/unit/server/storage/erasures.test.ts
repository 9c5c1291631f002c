import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Change } from '../../../../shared/domain/state.ts';
import { openMemoryStorage } from '../../../../server/storage/memory-storage.ts';
import {
  readErasures,
  rememberingErasures,
  writeErasures,
  type Sign,
} from '../../../../server/storage/erasures.ts';
import { StorageUnavailable, type Storage } from '../../../../server/storage/storage.ts';
import { batchOf, fullRows, idOf, put } from '../../../support/storage-rows.ts';

const workshopId = idOf('workshop-one');
const { notes, participants } = fullRows(workshopId);
const removed = (table: 'notes' | 'translations' | 'votes', id: string): Change => ({ table, id, row: null });
const sign: Sign = ({ kind, workshopId: of, id }) => `${kind} ${of} ${id}`;
const note = sign({ kind: 'note', workshopId, id: notes.id });

let directory: string;
let list: string;
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'common-thread-list-'));
  list = path.join(directory, 'list');
});
afterEach(() => rmSync(directory, { recursive: true }));

/** A storage that only says what the list held when it was asked to store. */
function watched() {
  const seen: string[] = [];
  const see = () => void seen.push(existsSync(list) ? readFileSync(list, 'utf8').trim() : '');
  const inner: Storage = {
    ...openMemoryStorage(),
    commit: async () => (see(), { kind: 'stored' }),
    deleteWorkshop: async () => see(),
  };
  return { seen, storage: rememberingErasures(inner, list, sign) };
}

const commit = (storage: Storage, changes: Change[], erases = true) =>
  storage.commit(batchOf(workshopId, 1, { changes, erases }));

test('what a commit erases stands in the list before it is stored, and what it does not erase stands nowhere', async () => {
  const { seen, storage } = watched();
  await commit(storage, [put('notes', notes)], false);
  await commit(storage, [removed('votes', idOf('vote'))]);
  await commit(storage, [
    removed('notes', notes.id),
    removed('translations', idOf('translation')),
    put('participants', { ...participants, status: 'removed' }),
    put('participants', { ...participants, id: idOf('other') }),
  ]);
  await storage.deleteWorkshop(workshopId);
  const translation = sign({ kind: 'translation', workshopId, id: idOf('translation') });
  const first = [note, translation, sign({ kind: 'person', workshopId, id: participants.id })].join('\n');
  expect(seen).toEqual([
    '',
    '',
    first,
    `${first}\n\n${sign({ kind: 'workshop', workshopId, id: workshopId })}`,
  ]);
  expect(statSync(list).mode & 0o777).toBe(0o600);
});

test('where the list cannot be written nothing is erased', async () => {
  const { seen } = watched();
  const inner: Storage = {
    ...openMemoryStorage(),
    commit: async () => (seen.push('stored'), { kind: 'stored' }),
  };
  const storage = rememberingErasures(inner, path.join(directory, 'missing', 'list'), sign);
  await expect(commit(storage, [removed('notes', notes.id)])).rejects.toThrow(StorageUnavailable);
  await expect(storage.deleteWorkshop(workshopId)).rejects.toThrow(StorageUnavailable);
  expect(seen).toEqual([]);
  expect(await commit(storage, [put('notes', notes)])).toEqual({ kind: 'stored' });
});

test('a line that was cut off spoils no other', async () => {
  const { storage } = watched();
  appendFileSync(list, note.slice(0, 10));
  await commit(storage, [removed('notes', notes.id)]);
  expect(await readErasures(list, `${list}.not`)).toContain(note);
});

test('lists become one', async () => {
  const other = path.join(directory, 'other');
  await writeErasures(list, ['one']);
  await writeErasures(other, ['one', 'other']);
  expect([...(await readErasures(list, other))]).toEqual(['one', 'other']);
});
