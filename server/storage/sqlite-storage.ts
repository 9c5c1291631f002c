import { join } from 'node:path';
import { storageOver, type Arguments, type Call, type CallName, type Fault, type Results } from './calls.ts';
import { databaseName } from './copy.ts';
import { makeDirectory } from './directory.ts';
import { unavailable } from './faults.ts';
import { holdLock } from './lock.ts';
import { StorageUnavailable, type Storage } from './storage.ts';
import { workerLine, type Condition, type QuestionBody, type ThreadDouble } from './worker-line.ts';

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
  thread?: ThreadDouble;
  /** Called when what whoever runs the server should know about the storage changes. */
  tell?: (condition: Condition) => void;
}

/** The storage of one data directory. */
export interface SqliteStorage extends Storage {
  /** For tests: a real fault, from now on. */
  inject(fault: Fault): Promise<void>;
}

/**
 * Opens (or makes) the database of a data directory. Rejects with StorageUnavailable, and a sentence for whoever starts
 * the server, when another process has the directory or the file cannot be used.
 */
export async function openSqliteStorage(options: SqliteOptions): Promise<SqliteStorage> {
  const { directory } = options;
  try {
    makeDirectory(directory);
  } catch (error) {
    throw new StorageUnavailable(`The data directory ${directory} cannot be made.`, { cause: error });
  }
  const lock = options.lock ? holdLock(directory) : undefined;
  const settings = {
    path: join(directory, databaseName),
    pragmas: options.pragmas ?? [],
    quietMs: options.quietMs ?? 1_000,
  };
  const line = workerLine(settings, options.thread, options.tell);
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
