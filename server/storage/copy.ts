import { DatabaseSync } from 'node:sqlite';
import type { Id } from '#shared/domain/ids.ts';
import { isDamage, unavailable } from './faults.ts';

/** Name of the database file in a data directory, and in a backup. */
export const databaseName = 'common-thread.sqlite';

/** How long to wait for a server that is just rewriting its file, milliseconds. */
const patienceMs = 30_000;

/**
 * Copies a database as it stands at one moment into a file that does not exist yet, while a server may be writing to it.
 * The copy is written row by row: what was erased is in none of its pages. The words that are erased meanwhile leave the
 * server's own files once this is done. Throws StorageUnavailable when the database is damaged, otherwise what SQLite
 * throws.
 */
export function copyDatabase(from: string, to: string): void {
  const database = new DatabaseSync(from, { readOnly: true, timeout: patienceMs });
  try {
    database.exec('PRAGMA temp_store = MEMORY');
    database.prepare('VACUUM INTO ?').run(to);
  } catch (error) {
    throw isDamage(error) ? unavailable(error) : error;
  } finally {
    database.close();
  }
}

/** What a sound database holds, or undefined when it is damaged. Reads every page of it. */
export function inspectDatabase(path: string): { workshops: number } | undefined {
  const database = new DatabaseSync(path, { readOnly: true, timeout: patienceMs });
  try {
    const [found] = database.prepare('PRAGMA integrity_check(1)').all();
    if (found?.['integrity_check'] !== 'ok') return undefined;
    if (database.prepare('PRAGMA foreign_key_check').get()) return undefined;
    return { workshops: Number(database.prepare('SELECT count(*) AS n FROM workshops').get()?.['n']) };
  } catch {
    return undefined;
  } finally {
    database.close();
  }
}

/** Ids of the workshops in a sound database. Throws what SQLite throws. */
export function workshopsIn(path: string): Id[] {
  const database = new DatabaseSync(path, { readOnly: true, timeout: patienceMs });
  try {
    return database
      .prepare('SELECT id FROM workshops')
      .all()
      .map(({ id }) => String(id));
  } finally {
    database.close();
  }
}
