import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  openSqliteStorage,
  type SqliteOptions,
  type SqliteStorage,
} from '../../../../server/storage/sqlite-storage.ts';
import { StorageUnavailable } from '../../../../server/storage/storage.ts';
import { storageAcceptance } from '../../../support/storage-acceptance.ts';
import { openMemoryStorage } from '../../../../server/storage/memory-storage.ts';
import { batchOf, firstBatch, fullRows, gone, idOf, put, putAll } from '../../../support/storage-rows.ts';

let directory: string;
let opened: SqliteStorage[];

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'common-thread-storage-'));
  opened = [];
});

afterEach(async () => {
  for (const storage of opened) await storage.close();
  rmSync(directory, { recursive: true });
});

async function open(options: Partial<SqliteOptions> = {}): Promise<SqliteStorage> {
  const storage = await openSqliteStorage({ directory, lock: true, ...options });
  opened.push(storage);
  return storage;
}

const databasePath = () => path.join(directory, 'common-thread.sqlite');

/** Says whether the words stand anywhere in the database or in what SQLite keeps beside it. */
function onDisk(words: string): boolean {
  return readdirSync(directory)
    .filter((file) => file.startsWith('common-thread.sqlite'))
    .some((file) => readFileSync(path.join(directory, file)).includes(words));
}

storageAcceptance('in SQLite', async () => {
  let storage = await open();
  return {
    storage,
    async reopen() {
      await storage.close();
      storage = await open();
      return storage;
    },
    dispose: () => storage.close(),
  };
});

storageAcceptance('in memory', async () => {
  const storage = openMemoryStorage();
  return { storage, dispose: () => storage.close() };
});

const one = idOf('workshop-one');
const two = idOf('second-workshop');

describe('erasing', () => {
  const secret = 'xylophone in the attic';

  async function withSecret(storage: SqliteStorage): Promise<void> {
    const rows = fullRows(one);
    await storage.commit(firstBatch(two));
    await storage.commit(
      batchOf(one, 0, {
        changes: putAll({
          ...rows,
          workshops: { ...rows.workshops, title: secret },
          notes: { ...rows.notes, text: secret },
          privateWords: { ...rows.privateWords, text: secret },
          translations: { ...rows.translations, text: secret },
          themes: { ...rows.themes, title: secret },
          participants: { ...rows.participants, name: secret },
        }),
      }),
    );
    // The same detector does find them before.
    expect(onDisk(secret)).toBe(true);
  }

  test('after a workshop is deleted no word of it is in any file', async () => {
    const storage = await open();
    await withSecret(storage);
    await storage.deleteWorkshop(one);
    expect(onDisk(secret)).toBe(false);
    expect(onDisk(fullRows(two).notes.text)).toBe(true);
  });

  test('of many workshops grown side by side, deleted ones leave nothing among the others', async () => {
    const storage = await open();
    const workshops = Array.from({ length: 6 }, (_, n) => ({
      id: idOf(`workshop-${n}`),
      mark: `mark${n}mark`,
    }));
    for (const { id, mark } of workshops) {
      const rows = fullRows(id);
      await storage.commit(
        batchOf(id, 0, { changes: putAll({ ...rows, notes: { ...rows.notes, text: mark } }) }),
      );
    }
    for (let revision = 1; revision <= 60; revision += 1) {
      await Promise.all(
        workshops.map(({ id, mark }) => {
          const text = mark.repeat(1 + ((revision * 7) % 90));
          const note = { ...fullRows(id).notes, id: idOf(`${(revision * 37) % 61}-note`), text };
          return storage.commit(batchOf(id, revision, { changes: [put('notes', note)] }));
        }),
      );
    }
    for (const { id, mark } of workshops.slice(1)) {
      expect(onDisk(mark)).toBe(true);
      await storage.deleteWorkshop(id);
      expect(onDisk(mark)).toBe(false);
    }
    expect(onDisk('mark0mark')).toBe(true);
  });

  test('an erased note is gone from the log at once', async () => {
    const storage = await open();
    await storage.commit(firstBatch(one));
    const note = { ...fullRows(one).notes, id: idOf('secret-note'), text: secret };
    await storage.commit(batchOf(one, 1, { changes: [put('notes', note)] }));
    expect(onDisk(secret)).toBe(true);
    await storage.commit(batchOf(one, 2, { changes: [gone('notes', note.id)], erases: true }));
    expect(onDisk(secret)).toBe(false);
  });

  test('a reader that holds the log delays the scrubbing until the next commit after it', async () => {
    const storage = await open();
    await withSecret(storage);
    const reader = new DatabaseSync(databasePath());
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM notes').get();
    await storage.deleteWorkshop(one);
    expect(await storage.load(one)).toBeUndefined();
    expect(onDisk(secret)).toBe(true);
    reader.close();
    await storage.commit(batchOf(two, 1));
    expect(onDisk(secret)).toBe(false);
  });

  test('the file is rewritten when it has been quiet for a while', async () => {
    const storage = await open({ quietMs: 1 });
    await storage.commit(firstBatch(one, { erases: true }));
    await expect.poll(rewriteDue).toBe(0);
    expect((await storage.load(one))?.rows.notes).toHaveLength(1);
  });

  test('what a crash left to scrub is scrubbed at the next start', async () => {
    const storage = await open({ quietMs: 2 ** 30 });
    await withSecret(storage);
    const reader = new DatabaseSync(databasePath());
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM notes').get();
    const { themes, participants, privateWords, translations, notes, workshops } = fullRows(one);
    const changes = [
      gone('privateWords', privateWords.id),
      gone('translations', translations.id),
      gone('notes', notes.id),
      put('themes', themes),
      put('participants', participants),
      put('workshops', workshops),
    ];
    await storage.commit(batchOf(one, 1, { changes, erases: true }));
    expect(rewriteDue()).toBe(1);
    await expect(storage.inject({ crash: true })).rejects.toThrow(StorageUnavailable);
    reader.close();
    expect((await storage.load(one))?.rows.notes).toEqual([]);
    expect(rewriteDue()).toBe(0);
    await storage.commit(batchOf(one, 2, { changes: putAll(fullRows(one)) }));
    expect(onDisk(secret)).toBe(false);
  });
});

function rewriteDue(): unknown {
  // It may be in the midst of writing.
  const database = new DatabaseSync(databasePath(), { readOnly: true, timeout: 30_000 });
  const found = database.prepare('SELECT rewrite_due FROM housekeeping').get();
  database.close();
  return found?.['rewrite_due'];
}

describe('what the file tells', () => {
  test('no table of a workshop keeps an order of arrival', async () => {
    await open();
    const database = new DatabaseSync(databasePath(), { readOnly: true });
    const ordered = database
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%WITHOUT ROWID%'")
      .all()
      .map((row) => row['name']);
    database.close();
    expect(ordered).toEqual(['housekeeping']);
  });

  test('tables can be queried plainly', async () => {
    const storage = await open();
    await storage.commit(firstBatch(one));
    const database = new DatabaseSync(databasePath(), { readOnly: true });
    const sql = `SELECT n.text, n.written_for, t.title FROM notes n JOIN themes t ON t.workshop_id = n.workshop_id AND t.id = n.theme_id`;
    expect(database.prepare(sql).get()).toEqual({
      text: fullRows(one).notes.text,
      written_for: 1,
      title: 'Letters',
    });
    database.close();
  });
});

describe('faults', () => {
  test('a full disk refuses everything it cannot keep, and the server goes on when there is room', async () => {
    const storage = await open();
    await storage.commit(firstBatch(one));
    await storage.inject({ pragma: 'max_page_count = 1' });
    let revision = 1;
    let refusal: Error | undefined;
    while (!refusal) {
      const note = {
        ...fullRows(one).notes,
        id: idOf(`note-${revision}`),
        text: `${revision} `.padEnd(1000, 'x'),
      };
      try {
        const outcome = await storage.commit(batchOf(one, revision, { changes: [put('notes', note)] }));
        expect(outcome).toEqual({ kind: 'stored' });
        revision += 1;
      } catch (error) {
        refusal = error as Error;
      }
    }
    expect(refusal).toBeInstanceOf(StorageUnavailable);
    expect(refusal.message).toContain('is full');
    const before = await storage.load(one);
    expect(before?.revision).toBe(revision);
    expect(before?.rows.notes).toHaveLength(revision);

    await storage.inject({ pragma: 'max_page_count = 100000' });
    expect(await storage.commit(batchOf(one, revision))).toEqual({ kind: 'stored' });
  });

  test('when the disk fails nobody in the transaction is told that anything is stored', async () => {
    const storage = await open();
    await storage.commit(firstBatch(one));
    await storage.commit(firstBatch(two));
    await storage.inject({ pragma: 'query_only = 1' });
    const outcomes = await Promise.allSettled([
      storage.commit(batchOf(one, 1)),
      storage.commit(batchOf(two, 1)),
      storage.deleteWorkshop(two),
      storage.putSignIn({
        hash: 'hash',
        kind: 'facilitator',
        subjectId: 'x',
        workshopId: null,
        expiresAt: 1,
        idleMs: null,
        seenAt: 0,
      }),
    ]);
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { name: 'StorageUnavailable' } });
    }
    expect((await storage.load(two))?.revision).toBe(1);
    await storage.inject({ pragma: 'query_only = 0' });
    expect(await storage.commit(batchOf(one, 1))).toEqual({ kind: 'stored' });
  });

  test('a file that is no database is refused with a sentence', async () => {
    writeFileSync(databasePath(), 'This is a shopping list. '.repeat(400));
    await expect(open()).rejects.toThrow(/damaged/);
  });

  test('a damaged page is a refusal, not an answer', async () => {
    const first = await open();
    for (let n = 0; n < 30; n += 1) await first.commit(firstBatch(idOf(`workshop-${n}`)));
    await first.close();
    const file = readFileSync(databasePath());
    file.fill(0xa5, 4096);
    writeFileSync(databasePath(), file);
    await expect(open()).rejects.toThrow(StorageUnavailable);
  });

  test('a data directory that cannot be made is a sentence', async () => {
    const file = path.join(directory, 'a-file');
    writeFileSync(file, '');
    await expect(open({ directory: path.join(file, 'below') })).rejects.toThrow(/cannot be made/);
  });

  test('a file of a newer version is refused and left alone', async () => {
    const first = await open();
    await first.commit(firstBatch(one));
    await first.close();
    const database = new DatabaseSync(databasePath());
    database.exec('PRAGMA user_version = 999');
    database.close();
    await expect(open()).rejects.toThrow(/newer version/);
    const again = new DatabaseSync(databasePath(), { readOnly: true });
    expect(again.prepare('SELECT count(*) AS n FROM notes').get()).toEqual({ n: 1 });
    again.close();
  });

  test('a storage that could not be opened leaves the directory free', async () => {
    writeFileSync(databasePath(), 'This is a shopping list. '.repeat(400));
    await expect(open()).rejects.toThrow(StorageUnavailable);
    rmSync(databasePath());
    expect(await (await open()).countAccounts()).toBe(0);
  });

  test('when the thread dies what was asked is refused, and the next call starts it anew', async () => {
    const storage = await open();
    await storage.commit(firstBatch(one));
    const crash = storage.inject({ crash: true });
    const pending = [storage.load(one), storage.commit(batchOf(one, 1)), storage.countAccounts()];
    const outcomes = await Promise.allSettled([crash, ...pending]);
    expect(outcomes[0]?.status).toBe('rejected');
    const reasons = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(reasons.filter((reason) => !(reason instanceof StorageUnavailable))).toEqual([]);
    const snapshot = await storage.load(one);
    expect(snapshot?.rows.notes).toHaveLength(1);
    expect(await storage.commit(batchOf(one, snapshot?.revision ?? 0))).toEqual({ kind: 'stored' });
  });
});

describe('the data directory', () => {
  test('a second server on it is refused with a sentence, and may have it afterwards', async () => {
    const first = await open();
    await expect(open()).rejects.toThrow(/already running/);
    await expect(open()).rejects.toThrow(directory);
    await first.close();
    expect(await (await open()).countAccounts()).toBe(0);
  });

  test('the lock survives the death of the thread', async () => {
    const first = await open();
    await expect(first.inject({ crash: true })).rejects.toThrow(StorageUnavailable);
    await expect(open()).rejects.toThrow(/already running/);
  });

  test('a console command may work beside the server, without the lock', async () => {
    const server = await open();
    const command = await open({ lock: false });
    await server.commit(firstBatch(one));
    expect((await command.load(one))?.revision).toBe(1);
  });

  test('what a killed process acknowledged is there, and its lock is free', async () => {
    let acknowledged = 0;
    for (let round = 0; round < 3; round += 1) {
      acknowledged = await killAfter(60);
      const storage = await open();
      const snapshot = await storage.load(one);
      expect(snapshot?.revision).toBeGreaterThan(acknowledged);
      const written = new Set(snapshot?.rows.notes.map((note) => note.text));
      const keys = [];
      for (let revision = 1; revision <= acknowledged; revision += 1) {
        expect(written).toContain(`written at ${revision}`);
        keys.push(`key-${revision}`);
      }
      expect((await storage.remembered(one, keys)).size).toBe(acknowledged);
      await storage.close();
    }
    expect(acknowledged).toBeGreaterThanOrEqual(180);
  });
});

/** Lets another process commit, and kills it after that many acknowledgements. Returns the last revision it said. */
function killAfter(acknowledgements: number): Promise<number> {
  const script = new URL('../../../support/storage-writer.ts', import.meta.url);
  const child = spawn(process.execPath, [fileURLToPath(script), directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (text: string) => {
    said += text;
    if (said.split('\n').length > acknowledgements) child.kill('SIGKILL');
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => {
      const lines = said.slice(0, said.lastIndexOf('\n')).split('\n');
      resolve(Number(lines.at(-1)));
    });
  });
}
