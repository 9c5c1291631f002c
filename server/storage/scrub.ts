import type { DatabaseSync } from 'node:sqlite';
import { isDiskFault } from './faults.ts';

const tries = 3;
/** How long one try waits for readers. Short, because commits wait behind it. */
const waitMs = 50;

/**
 * Takes erased words out of the files. A truncating checkpoint takes them out of the write-ahead log. SQLite overwrites
 * what is deleted, but not the copies that stay in the gaps of a page when its rows are moved about (measured: one
 * erased note in a thousand), so the file is also rewritten, which takes about 10 ms a megabyte. That it is due is kept
 * in the file itself, in the transaction that erased, and so outlives a crash.
 */
export interface Scrubber {
  /** A checkpoint is due from now on, and a rewrite if the file says so. */
  ask(): void;
  /** Tries the checkpoint, if it is due. */
  truncate(): void;
  /** Tries all that is due. Some may stay due: somebody reads the file, or the disk fails. */
  run(): void;
  readonly due: boolean;
  readonly checkpointDue: boolean;
  readonly rewriteDue: boolean;
}

/** What was stored before stays stored when this fails; the next try meets the fault again, if it lasts. */
function succeeds(work: () => boolean): boolean {
  try {
    return work();
  } catch (error) {
    if (isDiskFault(error)) return false;
    throw error;
  }
}

/** `patienceMs` is the connection's own time-out, restored after each try. */
export function scrubber(database: DatabaseSync, patienceMs: number): Scrubber {
  const asked = database.prepare('SELECT rewrite_due FROM housekeeping');
  const done = database.prepare('UPDATE housekeeping SET rewrite_due = 0');
  let checkpointDue = false;
  let rewriteDue = false;

  function truncate(): void {
    if (!checkpointDue) return;
    database.exec(`PRAGMA busy_timeout = ${waitMs}`);
    try {
      for (let n = 0; checkpointDue && n < tries; n += 1) {
        checkpointDue = !succeeds(
          () => database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.['busy'] === 0,
        );
      }
    } finally {
      database.exec(`PRAGMA busy_timeout = ${patienceMs}`);
    }
  }

  return {
    ask() {
      checkpointDue = true;
      rewriteDue = asked.get()?.['rewrite_due'] === 1;
    },
    truncate,
    run() {
      if (rewriteDue) {
        checkpointDue = true;
        rewriteDue = !succeeds(() => {
          database.exec('VACUUM');
          done.run();
          return true;
        });
      }
      truncate();
    },
    get due() {
      return checkpointDue || rewriteDue;
    },
    get checkpointDue() {
      return checkpointDue;
    },
    get rewriteDue() {
      return rewriteDue;
    },
  };
}
