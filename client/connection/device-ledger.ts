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
import { newId } from './new-id.ts';
import type { KeptCommand, OutboxStore, Turn } from './outbox-store.ts';
import type { KeyValue } from './storage.ts';
import { createStore } from './store.ts';

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

/** So long a page has its turn to send; longer than one attempt takes. */
const turnMs = 20_000;
/** A turn that is nearly over is taken anew before the next attempt. */
const sparedMs = 12_000;
/** A page that has its turn answers within this time, or is taken for halted. */
const answerMs = 400;
/** A browser's database that has not answered by then does not count on. */
const patienceMs = 5_000;

export function createDeviceLedger(needs: DeviceLedgerNeeds): DeviceLedger {
  const { as, store, device, events, now, later } = needs;
  const page = newId();
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
  let taking = false;
  let asking = false;
  let turnEndsAt = 0;
  /** The page that said last that it sends. */
  let heard: Id | undefined;
  let cancelWait: (() => void) | undefined;
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
  /** Undefined where the browser's database does not do it, or does not answer. */
  const attempt = <T>(work: Promise<T>): Promise<{ value: T } | undefined> =>
    new Promise((resolve) => {
      const cancel = later(() => resolve(undefined), patienceMs);
      const done = (value: { value: T } | undefined) => {
        cancel();
        resolve(value);
      };
      work.then(
        (value) => done({ value }),
        () => done(undefined),
      );
    });

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
  const read = async () => {
    const found = await attempt(store.all(as, now()));
    if (!isOwn()) return;
    if (found) merge(found.value);
    else blocked = true;
    loaded = true;
    void keep();
    events.turn();
  };
  const take = async (gone?: Id) => {
    if (taking || asking) return;
    taking = true;
    const at = now();
    const asked = await attempt(store.take({ as, page, until: at + turnMs }, at, gone));
    // What other pages did before is on the disk.
    if (asked && !asked.value && turnEndsAt <= at) await read();
    taking = false;
    if (asked?.value) return waitFor(asked.value);
    // Where no page can know of the others each sends: the ids see to it that nothing takes effect twice.
    turnEndsAt = at + turnMs;
    events.turn();
  };
  /** Another page has the turn: until it is over, or that page says nothing any more. */
  const waitFor = (other: Turn) => {
    heard = undefined;
    asking = true;
    meeting.tell({ kind: 'who' });
    cancelWait?.();
    cancelWait = later(() => {
      asking = false;
      if (heard !== other.page) void take(other.page);
      else cancelWait = later(() => events.turn(), Math.max(0, other.until - now()));
    }, answerMs);
  };
  const hear = (news: News) => {
    if (!isOwn()) return;
    switch (news.kind) {
      case 'left':
        return events.left();
      case 'who':
        if (turnEndsAt <= now()) return;
        if (events.able()) meeting.tell({ kind: 'sending', page });
        else turnEndsAt = 0;
        return;
      case 'sending':
        heard = news.page;
        return;
      case 'answered':
        events.answered(news.id, news.reply);
        return void read();
      case 'changed':
        return void read();
      default:
        throw new Error(`not news: ${String(news satisfies never)}`);
    }
  };
  const giveBack = () => {
    if (turnEndsAt <= now()) return;
    turnEndsAt = 0;
    void attempt(store.giveBack(as, page)).then(() => meeting.tell({ kind: 'changed' }));
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
  const meeting = needs.meet(as, hear, giveBack);
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
      if (turnEndsAt - now() > sparedMs) return entry;
      void take();
      return undefined;
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
      cancelWait?.();
      giveBack();
      meeting.close();
    },
  };
}
