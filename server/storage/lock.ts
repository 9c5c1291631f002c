import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isBusy, unavailable } from './faults.ts';
import { StorageUnavailable } from './storage.ts';

/** Held while this process uses the data directory. */
export interface Lock {
  release(): void;
}

/**
 * Claims the data directory for this process, or throws StorageUnavailable with a sentence for whoever started it. The
 * lock is SQLite's own on an empty file, held by an open transaction, so that the operating system frees it however the
 * process ends.
 */
export function holdLock(directory: string): Lock {
  let file: DatabaseSync | undefined;
  try {
    file = new DatabaseSync(join(directory, 'common-thread.lock'), { timeout: 0 });
    file.exec('PRAGMA journal_mode = MEMORY');
    file.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    file?.close();
    if (!isBusy(error)) throw unavailable(error);
    throw new StorageUnavailable(
      `Common Thread is already running on the data directory ${directory}. ` +
        'Stop that one first, or start this one with another DATA_DIR.',
    );
  }
  const held = file;
  return { release: () => held.close() };
}
