import type { Id } from '#shared/domain/ids.ts';
import { browserDatabase, eachEntry } from './database.ts';
import type { Pending, Refusal } from './ledger.ts';

/** A command that waits on the device, or that was refused and not yet looked at. */
export interface KeptCommand {
  /** Whose it is: the identity that the page acts as. */
  as: string;
  /** When it was kept: milliseconds since 1970, by this device's clock. */
  at: number;
  command: Pending;
  reply?: Refusal;
}

/** The right to send what waits for one person, for a while. */
export interface Turn {
  as: string;
  /** The page that has it. */
  page: Id;
  /** Milliseconds since 1970, by this device's clock. */
  until: number;
}

/** Where the commands of one's own device wait. Every call rejects, having changed nothing, where that cannot be. */
export interface OutboxStore {
  /** What is kept of an identity, in the order of its keeping. What others left long ago goes. */
  all(as: string, now: number): Promise<readonly KeptCommand[]>;
  /** Keeps commands, in their order, after all others. Resolves once they are on the disk. */
  add(kept: readonly KeptCommand[]): Promise<void>;
  refuse(id: Id, reply: Refusal): Promise<void>;
  /** Whether it was there: of several pages that ask, one is told so. */
  remove(id: Id): Promise<boolean>;
  clear(as: string): Promise<void>;
  /** Takes the turn where it is free, or held by the page that is `gone`; otherwise resolves with who has it. */
  take(turn: Turn, now: number, gone?: Id): Promise<Turn | undefined>;
  /** Gives it back before its time. */
  giveBack(as: string, page: Id): Promise<void>;
}

/** What nobody came back for in so long goes. */
const longestMs = 30 * 24 * 3_600_000;

const commands = 'commands';
const turns = 'turns';
const byOwner = 'as';
const byId = 'id';

/** Keeps commands in the browser's database. */
export function browserOutbox(): OutboxStore {
  const database = browserDatabase('common-thread-outbox', (made) => {
    const rows = made.createObjectStore(commands, { autoIncrement: true });
    rows.createIndex(byOwner, 'as');
    rows.createIndex(byId, 'command.id');
    made.createObjectStore(turns, { keyPath: 'as' });
  });
  const change = (work: (rows: IDBObjectStore) => void, durability: IDBTransactionDurability = 'default') =>
    database.within([commands], 'readwrite', (all) => work(all.objectStore(commands)), { durability });
  const onTurns = (work: (held: IDBObjectStore) => void) =>
    database.within([turns], 'readwrite', (all) => work(all.objectStore(turns)));

  return {
    async all(as, now) {
      const found: KeptCommand[] = [];
      await change((rows) =>
        eachEntry(rows.openCursor(), (entry) => {
          const kept = entry.value as KeptCommand;
          if (kept.as === as) found.push(kept);
          else if (kept.at < now - longestMs) entry.delete();
        }),
      );
      return found;
    },
    add: (kept) =>
      change((rows) => {
        for (const entry of kept) rows.add(entry);
      }, 'strict'),
    refuse: (id, reply) =>
      change(
        (rows) =>
          eachEntry(rows.index(byId).openCursor(id), (entry) =>
            entry.update({ ...(entry.value as KeptCommand), reply }),
          ),
        'strict',
      ),
    async remove(id) {
      let was = false;
      await change((rows) =>
        eachEntry(rows.index(byId).openCursor(id), (entry) => {
          was = true;
          entry.delete();
        }),
      );
      return was;
    },
    clear: (as) =>
      change((rows) => eachEntry(rows.index(byOwner).openCursor(as), (entry) => entry.delete()), 'strict'),
    async take(turn, now, gone) {
      let held: Turn | undefined;
      await onTurns((all) => {
        const asked = all.get(turn.as);
        asked.addEventListener('success', () => {
          const other = asked.result as Turn | undefined;
          if (other && isHeld(other, turn, now, gone)) held = other;
          else all.put(turn);
        });
      });
      return held;
    },
    giveBack: (as, page) =>
      onTurns((held) => {
        const asked = held.get(as);
        asked.addEventListener('success', () => {
          if ((asked.result as Turn | undefined)?.page === page) held.delete(as);
        });
      }),
  };
}

/** Whether another page has the turn. One that is longer than any is of a clock that was set back. */
export function isHeld(other: Turn, wanted: Turn, now: number, gone?: Id): boolean {
  if (other.page === wanted.page || other.page === gone) return false;
  return other.until > now && other.until <= wanted.until;
}
