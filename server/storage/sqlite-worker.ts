import { parentPort, workerData } from 'node:worker_threads';
import { runCall, type Answer, type Question } from './calls.ts';
import { openDatabase, type Database } from './database.ts';
import { isDamage, isDiskFault, isUnflushed, spoilsConnection, unavailable } from './faults.ts';
import { EmailTaken, StorageUnavailable, SubjectGone, type Batch } from './storage.ts';

/** What the worker is started with. */
export interface WorkerSettings {
  path: string;
  pragmas: readonly string[];
  /** The files are scrubbed when nobody has committed for this long, so that nobody waits for it. */
  quietMs: number;
}

/** The files are scrubbed after this long even if it is never quiet; and again this long after a try that failed. */
const longestMs = 30_000;

/**
 * Answers questions one after another. All that arrived while the last transaction was on its way to the disk is taken
 * together, and its commits share the next transaction.
 */
function serve(settings: WorkerSettings, answer: (answer: Answer) => void): (question: Question) => void {
  const { quietMs } = settings;
  let database: Database | undefined;
  /** Set once the file turned out to be damaged: it is neither read nor written again. */
  let damaged: StorageUnavailable | undefined;
  /** A flush failed, and nothing has said since that all is on the disk. */
  let doubted: unknown;
  let checked = false;
  let waiting: Question[] = [];
  let lastCommitAt = 0;
  let scrubTimer: NodeJS.Timeout | undefined;

  function opened(): Database {
    if (damaged) throw damaged;
    database ??= open();
    return database;
  }

  /** Opens the file. It is checked whole once a thread; after a failed flush it must reach the disk before it counts. */
  function open(): Database {
    const opening = openDatabase(settings.path, settings.pragmas);
    try {
      if (!checked) opening.check();
      checked = true;
      if (doubted && opening.scrubber.checkpointDue) throw doubted;
      doubted = undefined;
      return opening;
    } catch (error) {
      opening.abandon();
      throw error;
    }
  }

  function close(): void {
    clearTimeout(scrubTimer);
    scrubTimer = undefined;
    const closing = database;
    database = undefined;
    if (damaged) closing?.abandon();
    else closing?.close();
  }

  function refuse(id: number, error: unknown): void {
    const cause = error instanceof Error ? error.message : String(error);
    const refusal = { id, ok: false, damaged: damaged !== undefined, message: cause, cause } as const;
    if (error instanceof EmailTaken) answer({ ...refusal, failure: 'taken' });
    else if (error instanceof SubjectGone) answer({ ...refusal, failure: 'gone' });
    else if (error instanceof StorageUnavailable || isDiskFault(error))
      answer({ ...refusal, failure: 'unavailable', message: unavailable(error).message });
    else answer({ ...refusal, failure: 'bug' });
  }

  /** Runs the work; on a fault that may have left the connection in doubt, the next question opens a new one. */
  function guarded(ids: readonly number[], work: () => void): void {
    try {
      work();
    } catch (error) {
      if (isDamage(error)) damaged ??= unavailable(error);
      if (isUnflushed(error)) doubted = error;
      for (const id of ids) refuse(id, error);
      if (!spoilsConnection(error)) return;
      try {
        close();
      } catch {
        // It is given up either way.
      }
    }
  }

  function commit(questions: readonly { id: number; batch: Batch }[]): void {
    if (questions.length === 0) return;
    lastCommitAt = performance.now();
    guarded(
      questions.map(({ id }) => id),
      () => {
        const outcomes = opened().commitAll(questions.map(({ batch }) => batch));
        for (const [n, { id }] of questions.entries()) answer({ id, ok: true, value: outcomes[n] });
      },
    );
  }

  /** What the question is answered with. */
  function run(question: Question): unknown {
    if (question.kind === 'call') return runCall(opened().calls, question.call);
    if (question.kind === 'close') close();
    else if (question.kind === 'open') opened();
    else if ('crash' in question.fault) process.exit(1);
    else opened().pragma(question.fault.pragma);
    return undefined;
  }

  function scrubLater(waitMs = quietMs, dueSince = performance.now()): void {
    if (!database?.scrubber.due || scrubTimer) return;
    scrubTimer = setTimeout(() => {
      scrubTimer = undefined;
      const now = performance.now();
      if (now - lastCommitAt < quietMs && now - dueSince < longestMs) {
        scrubLater(quietMs, dueSince);
        return;
      }
      guarded([], () => database?.scrubber.run());
      scrubLater(database?.scrubber.rewriteDue ? longestMs : quietMs);
    }, waitMs);
  }

  function drain(): void {
    const questions = waiting;
    waiting = [];
    const commits: { id: number; batch: Batch }[] = [];
    const others: Question[] = [];
    for (const question of questions) {
      if (question.kind === 'call' && question.call.name === 'commit') {
        commits.push({ id: question.id, batch: question.call.args[0] });
      } else {
        others.push(question);
      }
    }
    commit(commits);
    for (const question of others) {
      guarded([question.id], () => answer({ id: question.id, ok: true, value: run(question) }));
    }
    scrubLater();
  }

  return (question) => {
    // After this turn of the loop every message that has arrived is in `waiting`.
    if (waiting.length === 0) setImmediate(drain);
    waiting.push(question);
  };
}

const port = parentPort;
if (!port) throw new Error('sqlite-worker.ts runs as a worker thread');
port.on(
  'message',
  serve(workerData as WorkerSettings, (answer) => port.postMessage(answer)),
);
