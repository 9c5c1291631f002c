import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import {
  storageOver,
  type Answer,
  type Arguments,
  type Call,
  type CallName,
  type Fault,
  type Question,
  type Results,
} from './calls.ts';
import { databaseName } from './copy.ts';
import { unavailable } from './faults.ts';
import { holdLock } from './lock.ts';
import type { WorkerSettings } from './sqlite-worker.ts';
import { EmailTaken, StorageUnavailable, SubjectGone, type Storage } from './storage.ts';

export interface SqliteOptions {
  /** The data directory; made if it does not exist. */
  directory: string;
  /** Whether to claim the directory for this process. */
  lock: boolean;
  /** For tests: pragmas set at each opening, such as `max_page_count = 40`. */
  pragmas?: readonly string[];
  /** For tests: how long nobody commits before the files are scrubbed of what was erased. */
  quietMs?: number;
  /** For tests: another module in place of the thread's own, and what it is given beside the settings (`double`). */
  thread?: { module: URL; data: unknown };
}

/** The storage of one data directory. */
export interface SqliteStorage extends Storage {
  /** For tests: a real fault, from now on. */
  inject(fault: Fault): Promise<void>;
}

type QuestionBody = Question extends infer Q ? (Q extends Question ? Omit<Q, 'id'> : never) : never;

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** The thread that holds the database. When it dies, what was asked is refused and the next question starts it anew. */
function workerLine(settings: WorkerSettings, thread: SqliteOptions['thread']) {
  const pending = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let lastId = 0;

  function settle(answer: Answer): void {
    const waiting = pending.get(answer.id);
    pending.delete(answer.id);
    if (answer.ok) {
      waiting?.resolve(answer.value);
    } else {
      waiting?.reject(errorOf(answer));
    }
  }

  function start(): Worker {
    const started = new Worker(thread?.module ?? new URL('./sqlite-worker.ts', import.meta.url), {
      workerData: { ...settings, double: thread?.data },
    });
    let cause: unknown;
    started.on('message', settle);
    started.on('error', (error) => {
      cause = error;
    });
    started.on('exit', () => {
      worker = undefined;
      const error = new StorageUnavailable('The database stopped unexpectedly. Try again.', { cause });
      const refused = [...pending.values()];
      pending.clear();
      for (const waiting of refused) waiting.reject(error);
    });
    return started;
  }

  return {
    ask(question: QuestionBody): Promise<unknown> {
      worker ??= start();
      const thread = worker;
      return new Promise((resolve, reject) => {
        lastId += 1;
        pending.set(lastId, { resolve, reject });
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
        thread.postMessage({ ...question, id: lastId });
      });
    },
    async end(): Promise<void> {
      await worker?.terminate();
    },
    isRunning: () => worker !== undefined,
  };
}

function errorOf({ failure, message, cause }: Answer & { ok: false }): Error {
  switch (failure) {
    case 'unavailable':
      return new StorageUnavailable(message, { cause });
    case 'taken':
      return new EmailTaken();
    case 'gone':
      return new SubjectGone();
    case 'bug':
      return new Error(message, { cause });
  }
}

/**
 * Opens (or makes) the database of a data directory. Rejects with StorageUnavailable, and a sentence for whoever starts
 * the server, when another process has the directory or the file cannot be used.
 */
export async function openSqliteStorage(options: SqliteOptions): Promise<SqliteStorage> {
  const { directory } = options;
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new StorageUnavailable(`The data directory ${directory} cannot be made.`, { cause: error });
  }
  const lock = options.lock ? holdLock(directory) : undefined;
  const settings = {
    path: join(directory, databaseName),
    pragmas: options.pragmas ?? [],
    quietMs: options.quietMs ?? 1_000,
  };
  const line = workerLine(settings, options.thread);
  try {
    await line.ask({ kind: 'open' });
  } catch (error) {
    await line.end();
    lock?.release();
    throw unavailable(error);
  }

  let closing: Promise<void> | undefined;

  async function ask(question: QuestionBody): Promise<unknown> {
    if (closing) throw new StorageUnavailable('The storage is closed.');
    return line.ask(question);
  }

  function call<N extends CallName>(name: N, ...args: Arguments[N]): Promise<Results[N]> {
    const call = { name, args } as unknown as Call;
    // The worker answers each call by name with that call's own result.
    return ask({ kind: 'call', call }) as Promise<Results[N]>;
  }

  async function close(): Promise<void> {
    try {
      if (line.isRunning()) await line.ask({ kind: 'close' });
    } finally {
      await line.end();
      lock?.release();
    }
  }

  return {
    ...storageOver(call),
    async inject(fault) {
      await ask({ kind: 'fault', fault });
    },
    close() {
      closing ??= close();
      return closing;
    },
  };
}
