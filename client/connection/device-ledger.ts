import type { Id } from '#shared/domain/ids.ts';
import type { Reply } from '#shared/protocol/events.ts';
import {
  refusedKept,
  type KeptWhere,
  type Ledger,
  type LedgerEvents,
  type Pending,
  type Refused,
} from './ledger.ts';
import type { Meet, News } from './neighbours.ts';
import type { KeptCommand, OutboxStore } from './outbox-store.ts';
import type { KeyValue } from './storage.ts';
import { patiently } from './patiently.ts';
import { createStore } from './store.ts';
import { createTurn } from './turn.ts';

/** A participant's ledger: on the disk of their own device, in memory where others use it too. */
export interface DeviceLedger extends Ledger {
  /** The server said whether the device is the person's own. */
  allow(own: boolean): void;
}

export interface DeviceLedgerNeeds {
  as: string;
  store: OutboxStore;
  meet: Meet;
  /** Remembers between visits that the device is the person's own, so that a page may keep something without the server. */
  device: KeyValue;
  events: LedgerEvents;
  /** Milliseconds since 1970, by this device's clock. */
  now: () => number;
  /** Calls later; the function cancels. */
  later: (call: () => void, ms: number) => () => void;
}

export function createDeviceLedger(needs: DeviceLedgerNeeds): DeviceLedger {
  const { as, store, device, events, now, later } = needs;
  const attempt = patiently(later);
  const pending = createStore<readonly Pending[]>([]);
  const refused = createStore<readonly Refused[]>([]);
  const where = createStore<KeptWhere>('unknown');
  /** What the disk has. */
  const stored = new Set<Id>();
  /** What became of commands on this page; undefined: it was looked at. Older news from the disk does not count. */
  const outcomes = new Map<Id, Reply | undefined>();
  const ownKey = `own:${as}`;
  let mode: 'unknown' | 'own' | 'shared' | 'over' = 'unknown';
  let loaded = false;
  let blocked = false;
  let writing = false;
  const waiting: (() => void)[] = [];

  const isOwn = () => mode === 'own';
  const notStored = ({ id }: Pending) => !stored.has(id);
  const unsaved = () => pending.get().filter(notStored);
  const look = () => {
    const here = mode === 'own' ? placeOnOwn() : mode === 'shared' ? 'shared' : 'unknown';
    where.set(here);
    if (here !== 'writing') for (const call of waiting.splice(0)) call();
  };
  const placeOnOwn = (): KeptWhere => {
    if (blocked) return 'blocked';
    return !loaded || unsaved().length > 0 ? 'writing' : 'device';
  };
  const onDisk = (entries: readonly Pending[]) => {
    if (!isOwn()) return;
    for (const { id } of entries) {
      stored.add(id);
      // It was answered while it was being written.
      if (outcomes.has(id)) record(id);
    }
    blocked = false;
    meeting.tell({ kind: 'changed' });
    look();
  };
  /** Puts on the disk what is not there yet, all that waits at once. */
  const keep = async () => {
    if (writing || mode !== 'own' || !loaded) return look();
    writing = true;
    for (let entries = unsaved(); entries.length > 0; entries = unsaved()) {
      const kept = entries.map((command) => ({ as, at: now(), command }));
      // What is written too late to be waited for is written all the same.
      const written = store.add(kept).then(() => onDisk(entries));
      blocked = (await attempt(written)) === undefined;
      if (blocked || !isOwn()) break;
    }
    writing = false;
    look();
  };
  /** Writes what became of a command. */
  const record = (id: Id) => {
    if (!stored.has(id)) return;
    const reply = outcomes.get(id);
    const written = !reply || reply.ok ? store.remove(id) : store.refuse(id, reply);
    void attempt<unknown>(written).then(() => {
      if (reply) meeting.tell({ kind: 'answered', id, reply });
      else meeting.tell({ kind: 'changed' });
    });
  };
  const merge = (rows: readonly KeptCommand[]) => {
    const before = new Map(pending.get().map((entry) => [entry.id, entry]));
    const waits: Pending[] = [];
    const failed: Refused[] = [];
    for (const { command, reply: written } of rows) {
      const { id } = command;
      stored.add(id);
      if (outcomes.has(id)) {
        const reply = outcomes.get(id);
        if (reply && !reply.ok) failed.push({ ...command, reply });
      } else if (written) failed.push({ ...command, reply: written });
      else waits.push(before.get(id) ?? command);
    }
    pending.set([...waits, ...unsaved()]);
    refused.set([...failed, ...refused.get().filter(notStored)]);
  };
  const go = () => {
    loaded = true;
    void keep();
    events.turn();
  };
  const read = async () => {
    // What is read too late to be waited for is taken all the same.
    const reading = store.all(as, now()).then((rows) => {
      if (!isOwn()) return;
      merge(rows);
      blocked = false;
      go();
    });
    if ((await attempt(reading)) || !isOwn()) return;
    blocked = true;
    go();
  };
  const hear = (news: News) => {
    if (!isOwn()) return;
    switch (news.kind) {
      case 'left':
        return events.left();
      case 'who':
        return turn.asked();
      case 'sending':
        return turn.heard(news.page);
      case 'answered':
        events.answered(news.id, news.reply);
        return void read();
      case 'changed':
        return void read();
      default:
        throw new Error(`not news: ${String(news satisfies never)}`);
    }
  };
  const wipe = () => {
    device.remove(ownKey);
    stored.clear();
    void attempt(store.clear(as));
  };
  const dismiss = async (id: Id) => {
    const left = refused.get().filter((entry) => entry.id !== id);
    if (left.length === refused.get().length) return false;
    refused.set(left);
    outcomes.set(id, undefined);
    if (!stored.has(id)) return true;
    const removed = await attempt(store.remove(id));
    meeting.tell({ kind: 'changed' });
    return removed?.value ?? true;
  };
  const letGo = () => {
    if (mode === 'over') return;
    mode = 'over';
    wipe();
    look();
  };
  const begin = () => {
    mode = 'own';
    void read();
    look();
  };
  const meeting = needs.meet(as, hear, () => turn.giveBack());
  const turn = createTurn({
    as,
    store,
    attempt,
    tell: (news) => meeting.tell(news),
    able: () => events.able(),
    // What other pages did before is on the disk.
    begins: read,
    go: () => events.turn(),
    now,
    later,
  });
  if (device.get(ownKey) !== undefined) begin();

  return {
    pending,
    refused,
    where,
    allow(own) {
      if (mode === 'over') return;
      if (!own) {
        mode = 'shared';
        wipe();
        return look();
      }
      device.set(ownKey, 'yes');
      if (mode !== 'own') begin();
    },
    next() {
      const [entry] = pending.get();
      if (mode === 'shared') return entry;
      if (!entry || !loaded || !isOwn()) return undefined;
      return turn.take() ? entry : undefined;
    },
    add(entry) {
      pending.set([...pending.get(), entry]);
      look();
      void keep();
    },
    settle(entry, reply) {
      outcomes.set(entry.id, reply);
      if (!reply.ok) refused.set([...refused.get(), { ...entry, reply }]);
      pending.set(pending.get().filter(({ id }) => id !== entry.id));
      record(entry.id);
      for (const old of refused.get().slice(0, -refusedKept)) void dismiss(old.id);
      look();
    },
    dismiss,
    outlastsPage() {
      const outlasts = () => pending.get().length === 0 || where.get() === 'device';
      if (where.get() !== 'writing') return Promise.resolve(outlasts());
      return new Promise((resolve) => {
        waiting.push(() => resolve(outlasts()));
      });
    },
    letGo,
    forget() {
      letGo();
      pending.set([]);
      refused.set([]);
      meeting.tell({ kind: 'left' });
    },
    close() {
      turn.close();
      meeting.close();
    },
  };
}
