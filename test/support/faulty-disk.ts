/**
 * What a storage's thread finds its disk to be like, told from outside while it runs: memory that both threads see.
 * The faults are those of the disk as SQLite reports them, at the moment where they hurt: around the flush of a commit.
 */
export const cell = {
  fate: 0,
  code: 1,
  stallPerMille: 2,
  stallMs: 3,
  dice: 4,
  struck: 5,
  waiting: 6,
} as const;

/**
 * `before`: a commit fails and nothing is stored. `after`: it is stored, and the flush is reported as failed. `held`: the
 * flush waits. `full`, `read-only`: by SQLite's own limits. `dies`: the thread ends before it commits.
 */
export const fates = ['none', 'before', 'after', 'held', 'full', 'read-only', 'dies'] as const;

/** Result codes of SQLite. */
const codes = { EIO: 10, ENOSPC: 13 } as const;

export interface FaultyDisk {
  /** For `openSqliteStorage`. */
  thread: { module: URL; data: SharedArrayBuffer };
  /** Every commit from now on fails, before or after it is on the disk. */
  fail(fate: 'before' | 'after', code: keyof typeof codes): void;
  /** Every transaction from now on meets this. */
  turn(fate: 'full' | 'read-only' | 'dies'): void;
  /** The next flush does not return until `mend`. */
  hold(): void;
  mend(): void;
  /** Some flushes take up to so long, by seeded chance. */
  stall(perMille: number, ms: number, seed: number): void;
  /** A flush is being held back. */
  readonly waiting: boolean;
}

export function faultyDisk(): FaultyDisk {
  const data = new SharedArrayBuffer(4 * Object.keys(cell).length);
  const cells = new Int32Array(data);
  const set = (fate: (typeof fates)[number]) => {
    Atomics.store(cells, cell.fate, fates.indexOf(fate));
    Atomics.notify(cells, cell.fate);
  };
  return {
    thread: { module: new URL('./faulty-thread.ts', import.meta.url), data },
    fail(fate, code) {
      Atomics.store(cells, cell.code, codes[code]);
      set(fate);
    },
    turn: set,
    hold: () => set('held'),
    mend: () => set('none'),
    stall(perMille, ms, seed) {
      Atomics.store(cells, cell.stallMs, ms);
      Atomics.store(cells, cell.dice, seed);
      Atomics.store(cells, cell.stallPerMille, perMille);
    },
    get waiting() {
      return Atomics.load(cells, cell.waiting) > 0;
    },
  };
}
