import { DatabaseSync } from 'node:sqlite';
import { accountCalls } from './accounts.ts';
import type { Calls } from './calls.ts';
import { committer } from './commit.ts';
import { damage } from './faults.ts';
import { migrate } from './migrations.ts';
import { handOverCalls } from './hand-overs.ts';
import { pictureCalls } from './pictures.ts';
import { rowStores } from './rows.ts';
import { scrubber, type Scrubber } from './scrub.ts';
import type { Batch, Outcome } from './storage.ts';
import { workshopCalls } from './workshops.ts';

/** How long a statement waits while another process writes. */
const patienceMs = 5_000;

/**
 * FULL: a commit is on the disk when it returns (fullfsync: on macOS too). secure_delete: what is deleted is
 * overwritten. temp_store: no words in temporary files.
 */
const durability = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'fullfsync = ON',
  'secure_delete = ON',
  'foreign_keys = ON',
  'temp_store = MEMORY',
];

/**
 * Each command is remembered in a page of its own among all that are. More of them stay at hand than SQLite's 2 MB, and
 * the log holds 8 MB instead of 4 before it is copied back, so that a page is copied less often (decision 051).
 */
const room = ['cache_size = -16000', 'wal_autocheckpoint = 2000'];

/** An open database, used from one thread. Everything throws what SQLite throws. */
export interface Database {
  readonly calls: Calls;
  /** All in one transaction: see `committer`. */
  commitAll(batches: readonly Batch[]): Outcome[];
  readonly scrubber: Scrubber;
  pragma(pragma: string): void;
  /** Looks at every page. Throws as SQLite does when it comes upon a spoilt one. Takes some milliseconds a megabyte. */
  check(): void;
  /** Erases what is left to erase, and closes. */
  close(): void;
  /** Closes, and leaves the file as it is. */
  abandon(): void;
}

/** Opens the file (or `:memory:`), brings its schema up to date and takes out what an earlier run left to erase. */
export function openDatabase(path: string, pragmas: readonly string[] = []): Database {
  const database = new DatabaseSync(path, { timeout: patienceMs });
  try {
    for (const pragma of [...durability, ...room, ...pragmas]) database.exec(`PRAGMA ${pragma}`);
    migrate(database);
    return assemble(database);
  } catch (error) {
    database.close();
    throw error;
  }
}

function assemble(database: DatabaseSync): Database {
  const stores = rowStores(database);
  const commitTogether = committer(database, stores);
  const workshops = workshopCalls(database, stores);
  const scrub = scrubber(database, patienceMs);
  scrub.ask();
  scrub.run();

  function commitAll(batches: readonly Batch[]): Outcome[] {
    const outcomes = commitTogether(batches);
    if (batches.some((batch, n) => batch.erases && outcomes[n]?.kind === 'stored')) scrub.ask();
    scrub.truncate();
    return outcomes;
  }

  return {
    calls: {
      ...accountCalls(database),
      ...handOverCalls(database),
      ...pictureCalls(database),
      ...workshops,
      commit(batch) {
        const [outcome] = commitAll([batch]);
        if (!outcome) throw new Error('a commit without an outcome');
        return outcome;
      },
      deleteWorkshop(id) {
        workshops.deleteWorkshop(id);
        scrub.ask();
        scrub.run();
      },
    },
    commitAll,
    scrubber: scrub,
    pragma: (pragma) => database.exec(`PRAGMA ${pragma}`),
    check() {
      const [found] = database.prepare('PRAGMA quick_check(1)').all();
      if (found?.['quick_check'] !== 'ok') throw damage();
    },
    close() {
      scrub.run();
      database.close();
    },
    abandon: () => database.close(),
  };
}
