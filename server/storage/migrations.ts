import type { DatabaseSync } from 'node:sqlite';
import { StorageUnavailable } from './storage.ts';
import { firstSchema } from './schema-1.ts';
import { secondSchema } from './schema-2.ts';
import { thirdSchema } from './schema-3.ts';
import { fourthSchema } from './schema-4.ts';
import { fifthSchema } from './schema-5.ts';

/** Every step of the schema, in order. A step that was released is never edited; a change is a new step. */
const migrations: readonly string[] = [firstSchema, secondSchema, thirdSchema, fourthSchema, fifthSchema];

/**
 * Brings the schema up to date in one transaction. `user_version` is read inside it, so that two processes that start
 * together do not both migrate.
 */
export function migrate(database: DatabaseSync): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
    if (version > migrations.length) {
      throw new StorageUnavailable(
        'The data directory was written by a newer version of Common Thread. Start that version, or a newer one.',
      );
    }
    if (version < migrations.length) {
      for (const sql of migrations.slice(version)) database.exec(sql);
      database.exec(`PRAGMA user_version = ${migrations.length}`);
    }
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
