import type { DatabaseSync } from 'node:sqlite';
import { isDiskFault } from './faults.ts';

const tries = 3;
/** How long one try waits for readers. Short, because commits wait behind it. */
const waitMs = 50;

/** Takes erased words out of the write-ahead log as well. */
export interface Scrubber {
  /** A truncating checkpoint is due from now until one succeeds. */
  ask(): void;
  /** Tries if one is due. Afterwards it may still be due: somebody reads the file, or the disk fails. */
  run(): void;
  readonly due: boolean;
}

/** `patienceMs` is the connection's own time-out, restored after each run. */
export function scrubber(database: DatabaseSync, patienceMs: number): Scrubber {
  let due = false;

  function attempt(): boolean {
    try {
      return database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.['busy'] === 0;
    } catch (error) {
      // What was stored before stays stored; the next try meets the fault again, if it lasts.
      if (isDiskFault(error)) return false;
      throw error;
    }
  }

  return {
    ask() {
      due = true;
    },
    run() {
      if (!due) return;
      database.exec(`PRAGMA busy_timeout = ${waitMs}`);
      try {
        for (let n = 0; due && n < tries; n += 1) due = !attempt();
      } finally {
        database.exec(`PRAGMA busy_timeout = ${patienceMs}`);
      }
    },
    get due() {
      return due;
    },
  };
}
