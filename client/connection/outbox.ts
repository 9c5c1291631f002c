import type { Id } from '#shared/domain/ids.ts';
import type { Reply } from '#shared/protocol/events.ts';
import type { CommandBody, CommandName } from '#shared/protocol/registry.ts';
import { newId } from './new-id.ts';
import type { LineSocket } from './socket.ts';
import type { KeyValue } from './storage.ts';
import { createStore, type Store } from './store.ts';

/** A command that the server has not answered for good. */
export type Pending = { [N in CommandName]: { id: Id; name: N; body: CommandBody<N> } }[CommandName];

/** A command that was refused for good, with what it held, so that nothing typed is lost. */
export type Refused = Pending & { reply: Extract<Reply, { ok: false }> };

/**
 * Commands on their way, in the order of the gestures, one at a time: a command that has to be repeated is never
 * overtaken. They outlive a reload of the page.
 */
export interface Outbox {
  readonly pending: Store<readonly Pending[]>;
  readonly refused: Store<readonly Refused[]>;
  /** The last attempt has had no answer for so long that the network is probably gone, whatever the socket says. */
  readonly silent: Store<boolean>;
  /** Resolves with the final answer, however many attempts that takes. */
  send: <N extends CommandName>(name: N, body: CommandBody<N>) => Promise<Reply>;
  /** Forgets a refusal that the person has seen. */
  dismiss: (id: Id) => void;
  /** Something changed that may let the next one go. */
  kick(): void;
  /** Drops everything, sent or not: the person has gone, and their words go with them. Nothing is kept any more. */
  forget(): void;
  /** Answers everything that waits: it can never be sent. */
  refuseAll(reply: Extract<Reply, { ok: false }>): void;
  close(): void;
}

export interface OutboxNeeds {
  socket: LineSocket;
  /** Connected, and the documents are up to date. */
  ready: () => boolean;
  /** An attempt ended without an answer although the socket counts as connected. */
  unanswered: () => void;
  session: KeyValue;
  /** Where pending and refused commands are kept in it. */
  keys: { pending: string; refused: string };
  /** Calls later; the function cancels. */
  later: (call: () => void, ms: number) => () => void;
}

/** After this a person is told; after the longer time the attempt ends. */
const silenceMs = 5_000;
const answerWaitMs = 10_000;
const firstPauseMs = 1_000;
const longestPauseMs = 15_000;
/** Refusals nobody dismissed are kept this far back. */
const refusedKept = 50;

export function createOutbox({ socket, ready, unanswered, session, keys, later }: OutboxNeeds): Outbox {
  const pending = createStore(restore(session.get(keys.pending), isPending));
  const refused = createStore(restore(session.get(keys.refused), isRefused));
  const silent = createStore(false);
  const answers = new Map<Id, (reply: Reply) => void>();
  let inFlight = false;
  let closed = false;
  let forgotten = false;
  let pauseMs = firstPauseMs;
  let resume: (() => void) | undefined;
  let cancelSilence: (() => void) | undefined;

  const keep = (key: string, entries: readonly unknown[]) => {
    if (entries.length === 0) session.remove(key);
    else session.set(key, JSON.stringify(entries));
  };
  const replace = (entries: readonly Pending[]) => {
    pending.set(entries);
    keep(keys.pending, entries);
  };
  const replaceRefused = (entries: readonly Refused[]) => {
    refused.set(entries);
    keep(keys.refused, entries);
  };
  const settle = (entry: Pending, reply: Reply) => {
    if (!reply.ok) replaceRefused([...refused.get(), { ...entry, reply }].slice(-refusedKept));
    // The answer first: whoever waits for it may put words back before the entry disappears.
    answers.get(entry.id)?.(reply);
    answers.delete(entry.id);
    replace(pending.get().filter(({ id }) => id !== entry.id));
  };
  const pause = () => {
    resume = later(() => {
      resume = undefined;
      pump();
    }, pauseMs);
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
  };
  const pump = () => {
    const [entry] = pending.get();
    if (!entry || inFlight || closed || resume || !ready()) return;
    inFlight = true;
    cancelSilence = later(() => silent.set(true), silenceMs);
    socket.timeout(answerWaitMs).emit('command', entry, (error: Error | null, reply: Reply) => {
      inFlight = false;
      cancelSilence?.();
      if (!error) silent.set(false);
      else if (!closed && socket.connected) unanswered();
      if (closed || !pending.get().includes(entry)) return pump();
      // Silence, a cut, or a moment that was not right: the same id again, so that it takes effect once.
      if (error || (!reply.ok && (reply.code === 'too-fast' || reply.code === 'unavailable'))) return pause();
      pauseMs = firstPauseMs;
      settle(entry, reply);
      pump();
    });
  };

  return {
    pending,
    refused,
    silent,
    send(name, body) {
      if (forgotten) return Promise.resolve({ ok: false, code: 'forbidden' });
      const id = newId();
      return new Promise((resolve) => {
        answers.set(id, resolve);
        // A body that belongs to its name: TypeScript cannot see that through the union.
        replace([...pending.get(), { id, name, body } as Pending]);
        pump();
      });
    },
    dismiss(id) {
      replaceRefused(refused.get().filter((entry) => entry.id !== id));
    },
    kick() {
      silent.set(false);
      pump();
    },
    forget() {
      closed = true;
      forgotten = true;
      resume?.();
      replace([]);
      replaceRefused([]);
    },
    refuseAll(reply) {
      for (const entry of pending.get()) settle(entry, reply);
    },
    close() {
      closed = true;
      resume?.();
      cancelSilence?.();
    },
  };
}

/** What an earlier page left. The server checks every command anyway, so that its outer shape is enough. */
function restore<T>(text: string | undefined, fits: (entry: unknown) => entry is T): readonly T[] {
  if (text === undefined) return [];
  try {
    const entries: unknown = JSON.parse(text);
    return Array.isArray(entries) ? entries.filter(fits) : [];
  } catch {
    return [];
  }
}

function isPending(entry: unknown): entry is Pending {
  if (typeof entry !== 'object' || entry === null) return false;
  return 'id' in entry && typeof entry.id === 'string' && 'name' in entry && 'body' in entry;
}

function isRefused(entry: unknown): entry is Refused {
  return isPending(entry) && 'reply' in entry && typeof entry.reply === 'object';
}
