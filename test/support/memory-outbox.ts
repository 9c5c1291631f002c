import type { Meet, News } from '../../client/connection/neighbours.ts';
import {
  isHeld,
  type KeptCommand,
  type OutboxStore,
  type Turn,
} from '../../client/connection/outbox-store.ts';

/** One browser's disk in memory, for all pages that are open in it. */
export interface BrowserDisk {
  store: OutboxStore;
  meet: Meet;
  /** What is kept, in its order. */
  kept: KeptCommand[];
  /** Who has the turn to send, by identity. */
  turns: Map<string, Turn>;
  /** From now on nothing can be written; or it can again. */
  full: boolean;
  /** Called before something is added; what it returns is waited for. */
  beforeAdd: () => Promise<void>;
}

export function memoryOutbox(): BrowserDisk {
  const pages = new Map<string, Set<(news: News) => void>>();
  const refuseWhereFull = () => {
    if (disk.full) throw new DOMException('no room', 'QuotaExceededError');
  };
  const disk: BrowserDisk = {
    kept: [],
    turns: new Map(),
    full: false,
    beforeAdd: async () => undefined,
    store: {
      async all(as) {
        return disk.kept.filter((entry) => entry.as === as);
      },
      async add(entries) {
        await disk.beforeAdd();
        refuseWhereFull();
        disk.kept.push(...structuredClone(entries));
      },
      async refuse(id, reply) {
        disk.kept = disk.kept.map((entry) => (entry.command.id === id ? { ...entry, reply } : entry));
      },
      async remove(id) {
        const left = disk.kept.filter(({ command }) => command.id !== id);
        const was = left.length < disk.kept.length;
        disk.kept = left;
        return was;
      },
      async clear(as) {
        disk.kept = disk.kept.filter((entry) => entry.as !== as);
      },
      async take(turn, now, gone) {
        const other = disk.turns.get(turn.as);
        if (other && isHeld(other, turn, now, gone)) return other;
        disk.turns.set(turn.as, turn);
        return undefined;
      },
      async giveBack(as, page) {
        if (disk.turns.get(as)?.page === page) disk.turns.delete(as);
      },
    },
    meet(as, hear) {
      const others = pages.get(as) ?? new Set();
      pages.set(as, others.add(hear));
      return {
        tell(news) {
          for (const other of others)
            if (other !== hear) queueMicrotask(() => others.has(other) && other(news));
        },
        close: () => void others.delete(hear),
      };
    },
  };
  return disk;
}
