import type { Id } from '#shared/domain/ids.ts';
import type { Reply } from '#shared/protocol/events.ts';
import type { CommandBody, CommandName } from '#shared/protocol/registry.ts';
import type { KeptWhere, Ledger, Pending, Refusal, Refused } from './ledger.ts';
import { newId } from './new-id.ts';
import type { LineSocket } from './socket.ts';
import { createStore, type Store } from './store.ts';

/**
 * Commands on their way, in the order of the gestures, one at a time: a command that has to be repeated is never
 * overtaken. Where they wait, and for how long, is the ledger's business.
 */
export interface Outbox {
  readonly pending: Store<readonly Pending[]>;
  readonly refused: Store<readonly Refused[]>;
  readonly where: Store<KeptWhere>;
  /** The last attempt has had no answer for so long that the network is probably gone, whatever the socket says. */
  readonly silent: Store<boolean>;
  /** The server answers, and says that it cannot save just now: what waits is sent again and again until it can. */
  readonly unsaved: Store<boolean>;
  /** Resolves with the final answer, however many attempts that takes. */
  send: <N extends CommandName>(name: N, body: CommandBody<N>) => Promise<Reply>;
  /** Forgets a refusal that the person has seen. False where it was forgotten before, here or on another page. */
  dismiss: (id: Id) => Promise<boolean>;
  /** Something changed that may let the next one go. */
  kick(): void;
  /** The ledger may have something to send. */
  turn(): void;
  /** Another page of this person got an answer. */
  answered(id: Id, reply: Reply): void;
  /** Whether all that waits would be there after the page was loaded anew; resolves as soon as that is known. */
  outlastsPage(): Promise<boolean>;
  /** Drops everything, sent or not: the person has gone, and their words go with them. Nothing is kept any more. */
  forget(): void;
  /** Answers everything that waits, since it can never be sent. */
  refuseAll(reply: Refusal): void;
  /** Nothing stays on the device; what is in sight stays until the page is closed. */
  letGo(): void;
  close(): void;
}

export interface OutboxNeeds {
  socket: LineSocket;
  /** Connected, and the documents are up to date. */
  ready: () => boolean;
  /** An attempt ended without an answer although the socket counts as connected. */
  unanswered: () => void;
  /** What waits, and where. */
  ledger: Ledger;
  /** Calls later; the function cancels. */
  later: (call: () => void, ms: number) => () => void;
}

/** After this a person is told; after the longer time the attempt ends. */
const silenceMs = 5_000;
const answerWaitMs = 10_000;
const firstPauseMs = 1_000;
const longestPauseMs = 15_000;

export function createOutbox({ socket, ready, unanswered, ledger, later }: OutboxNeeds): Outbox {
  const silent = createStore(false);
  const unsaved = createStore(false);
  const answers = new Map<Id, (reply: Reply) => void>();
  let inFlight = false;
  let closed = false;
  let forgotten = false;
  let pauseMs = firstPauseMs;
  let resume: (() => void) | undefined;
  let cancelSilence: (() => void) | undefined;

  const answer = (id: Id, reply: Reply) => {
    answers.get(id)?.(reply);
    answers.delete(id);
  };
  const settle = (entry: Pending, reply: Reply) => {
    // The answer first: whoever waits for it may put words back before the entry disappears.
    answer(entry.id, reply);
    ledger.settle(entry, reply);
  };
  const pause = () => {
    resume = later(() => {
      resume = undefined;
      pump();
    }, pauseMs);
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
  };
  const pump = () => {
    if (inFlight || closed || resume || !ready()) return;
    const entry = ledger.next();
    if (!entry) return;
    inFlight = true;
    cancelSilence = later(() => silent.set(true), silenceMs);
    socket.timeout(answerWaitMs).emit('command', entry, (error: Error | null, reply: Reply) => {
      inFlight = false;
      cancelSilence?.();
      if (!error) {
        silent.set(false);
        unsaved.set(!reply.ok && reply.code === 'unavailable');
      } else if (!closed && socket.connected) unanswered();
      const waits = ledger.pending.get().some(({ id }) => id === entry.id);
      if (closed || !waits) return pump();
      // Silence, a cut, or a moment that was not right: the same id again, so that it takes effect once.
      if (error || (!reply.ok && (reply.code === 'too-fast' || reply.code === 'unavailable'))) return pause();
      pauseMs = firstPauseMs;
      settle(entry, reply);
      pump();
    });
  };

  return {
    pending: ledger.pending,
    refused: ledger.refused,
    where: ledger.where,
    silent,
    unsaved,
    send(name, body) {
      if (forgotten) return Promise.resolve({ ok: false, code: 'forbidden' });
      const id = newId();
      return new Promise((resolve) => {
        answers.set(id, resolve);
        // A body that belongs to its name: TypeScript cannot see that through the union.
        ledger.add({ id, name, body } as Pending);
        pump();
      });
    },
    dismiss: ledger.dismiss,
    kick() {
      silent.set(false);
      pump();
    },
    turn: pump,
    answered: answer,
    outlastsPage: ledger.outlastsPage,
    forget() {
      closed = true;
      forgotten = true;
      resume?.();
      ledger.forget();
    },
    refuseAll(reply) {
      for (const entry of ledger.pending.get()) settle(entry, reply);
    },
    letGo: ledger.letGo,
    close() {
      closed = true;
      resume?.();
      cancelSilence?.();
      ledger.close();
    },
  };
}
