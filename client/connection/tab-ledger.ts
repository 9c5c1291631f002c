import { refusedKept, type Ledger, type Pending, type Refused } from './ledger.ts';
import type { KeyValue } from './storage.ts';
import { createStore } from './store.ts';

/** Commands kept until the tab closes: those of desks, where what waited too long would surprise everybody in the room. */
export function createTabLedger(session: KeyValue, prefix: string): Ledger {
  const keys = { pending: `${prefix}pending`, refused: `${prefix}refused` };
  const pending = createStore(restore(session.get(keys.pending), isPending));
  const refused = createStore(restore(session.get(keys.refused), isRefused));
  const where = createStore('tab' as const);
  let over = false;

  const keep = (key: string, entries: readonly unknown[]) => {
    if (over || entries.length === 0) session.remove(key);
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
  const letGo = () => {
    over = true;
    session.remove(keys.pending);
    session.remove(keys.refused);
  };
  return {
    pending,
    refused,
    where,
    next: () => pending.get()[0],
    add: (entry) => replace([...pending.get(), entry]),
    settle(entry, reply) {
      if (!reply.ok) replaceRefused([...refused.get(), { ...entry, reply }].slice(-refusedKept));
      replace(pending.get().filter(({ id }) => id !== entry.id));
    },
    async dismiss(id) {
      const left = refused.get().filter((entry) => entry.id !== id);
      const was = left.length < refused.get().length;
      replaceRefused(left);
      return was;
    },
    outlastsPage: () => Promise.resolve(true),
    letGo,
    forget() {
      letGo();
      pending.set([]);
      refused.set([]);
    },
    close: () => undefined,
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
