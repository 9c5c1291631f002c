import type { Id } from '#shared/domain/ids.ts';
import type { News } from './neighbours.ts';
import { newId } from './new-id.ts';
import type { OutboxStore, Turn } from './outbox-store.ts';
import type { Attempt } from './patiently.ts';

/** A page's turn to send what waits for its person: of several pages one has it. */
export interface OwnTurn {
  /** Whether the page has its turn; if not, it asks for it, and `go` is called when it may look again. */
  take(): boolean;
  /** Another page asks whether the one that has the turn still runs. */
  asked(): void;
  /** That page says that it does. */
  heard(page: Id): void;
  giveBack(): void;
  close(): void;
}

export interface TurnNeeds {
  as: string;
  store: Pick<OutboxStore, 'take' | 'giveBack'>;
  attempt: Attempt;
  tell: (news: News) => void;
  /** Whether this page could send something at the moment. */
  able: () => boolean;
  /** A turn begins that was another page's, or nobody's. */
  begins: () => Promise<void>;
  go: () => void;
  /** Milliseconds since 1970, by this device's clock. */
  now: () => number;
  /** Calls later; the function cancels. */
  later: (call: () => void, ms: number) => () => void;
}

/** So long a page has its turn; longer than one attempt to send takes. */
const turnMs = 20_000;
/** A turn that is nearly over is taken anew before the next attempt. */
const sparedMs = 12_000;
/** A page that has its turn answers within this time, or is taken for halted. */
const answerMs = 400;

export function createTurn({ as, store, attempt, tell, able, begins, go, now, later }: TurnNeeds): OwnTurn {
  const page = newId();
  let endsAt = 0;
  let busy = false;
  let asking = false;
  let sender: Id | undefined;
  let cancelWait: (() => void) | undefined;

  const take = async (gone?: Id) => {
    if (busy || asking) return;
    busy = true;
    const at = now();
    const answer = await attempt(store.take({ as, page, until: at + turnMs }, at, gone));
    if (answer && !answer.value && endsAt <= at) await begins();
    busy = false;
    if (answer?.value) return waitFor(answer.value);
    // Where no page can know of the others each sends: the ids see to it that nothing takes effect twice.
    endsAt = at + turnMs;
    go();
  };
  /** Another page has the turn: until it is over, or that page says nothing any more. */
  const waitFor = (other: Turn) => {
    sender = undefined;
    asking = true;
    tell({ kind: 'who' });
    cancelWait?.();
    cancelWait = later(() => {
      asking = false;
      if (sender !== other.page) void take(other.page);
      else cancelWait = later(go, Math.max(0, other.until - now()));
    }, answerMs);
  };
  const giveBack = () => {
    if (endsAt <= now()) return;
    endsAt = 0;
    void attempt(store.giveBack(as, page)).then(() => tell({ kind: 'changed' }));
  };
  return {
    take() {
      if (endsAt - now() > sparedMs) return true;
      void take();
      return false;
    },
    asked() {
      if (endsAt <= now()) return;
      if (able()) tell({ kind: 'sending', page });
      else endsAt = 0;
    },
    heard(other) {
      sender = other;
    },
    giveBack,
    close() {
      cancelWait?.();
      giveBack();
    },
  };
}
