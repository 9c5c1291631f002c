import { Worker } from 'node:worker_threads';
import type { Answer, Question } from './calls.ts';
import type { WorkerSettings } from './sqlite-worker.ts';
import { EmailTaken, StorageUnavailable, SubjectGone } from './storage.ts';

/** How the storage fares. `sentence` is for whoever runs the server. `damaged` stays until the server is started anew. */
export type Condition = { kind: 'well' } | { kind: 'failing' | 'damaged'; sentence: string };

/** Another module in place of the thread's own, and what it is given beside the settings. For tests. */
export interface ThreadDouble {
  module: URL;
  data: unknown;
}

export type QuestionBody = Question extends infer Q ? (Q extends Question ? Omit<Q, 'id'> : never) : never;

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
  /** It stores something: that it worked says that the storage is well. */
  stores: boolean;
}

const stopped = 'The database stopped unexpectedly. It is being started again.';
/** A thread that dies without having answered anything is started again after so long, milliseconds; doubled each time. */
const firstRestMs = 250;
const longestRestMs = 10_000;

/**
 * The thread that holds the database. When it dies, what was asked is refused, and it starts again by itself: at once, or
 * after a rest if it did nothing but die.
 */
export function workerLine(
  settings: WorkerSettings,
  thread: ThreadDouble | undefined,
  tell: (condition: Condition) => void = () => undefined,
) {
  const pending = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let lastId = 0;
  let ended = false;
  let restMs = 0;
  let resting: NodeJS.Timeout | undefined;
  let condition: Condition = { kind: 'well' };

  function become(next: Condition): void {
    const same = 'sentence' in next && 'sentence' in condition && next.sentence === condition.sentence;
    if (condition.kind === 'damaged' || (same && next.kind === condition.kind)) return;
    if (next.kind === 'well' && condition.kind === 'well') return;
    condition = next;
    tell(next);
  }

  function settle(answer: Answer): void {
    restMs = 0;
    const waiting = pending.get(answer.id);
    pending.delete(answer.id);
    if (answer.ok) {
      if (waiting?.stores) become({ kind: 'well' });
      waiting?.resolve(answer.value);
      return;
    }
    if (answer.failure === 'unavailable')
      become({ kind: answer.damaged ? 'damaged' : 'failing', sentence: answer.message });
    waiting?.reject(errorOf(answer));
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
      const refused = [...pending.values()];
      pending.clear();
      for (const waiting of refused) waiting.reject(new StorageUnavailable(stopped, { cause }));
      if (!ended) startAgain();
    });
    return started;
  }

  function startAgain(): void {
    become({ kind: 'failing', sentence: stopped });
    if (restMs === 0) reopen();
    else resting = setTimeout(reopen, restMs).unref();
    restMs = Math.min(Math.max(restMs * 2, firstRestMs), longestRestMs);
  }

  /** The file is opened too, so that what was left to erase is erased though nobody asks for anything. */
  function reopen(): void {
    resting = undefined;
    ask({ kind: 'open' }).catch(() => undefined);
  }

  function ask(question: QuestionBody): Promise<unknown> {
    if (resting) return Promise.reject(new StorageUnavailable(stopped));
    worker ??= start();
    const asked = worker;
    return new Promise((resolve, reject) => {
      lastId += 1;
      const stores = question.kind === 'call' && question.call.name === 'commit';
      pending.set(lastId, { resolve, reject, stores });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      asked.postMessage({ ...question, id: lastId });
    });
  }

  return {
    ask,
    async end(): Promise<void> {
      ended = true;
      clearTimeout(resting);
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
