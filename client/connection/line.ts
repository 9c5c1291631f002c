import type { Contents } from '#shared/document/contents.ts';
import { handshakeErrors, type HandshakeError } from '#shared/protocol/events.ts';
import { createChannels } from './channel.ts';
import { browserCopies, type CopyStore } from './copy-store.ts';
import { createDrafts, type Drafts } from './drafts.ts';
import { createKeptCopies } from './kept-copies.ts';
import { keptUnder } from './kept.ts';
import { createDeviceLedger } from './device-ledger.ts';
import { meetInBrowser, type Meet } from './neighbours.ts';
import { browserOutbox, type OutboxStore } from './outbox-store.ts';
import { createTabLedger } from './tab-ledger.ts';
import { watchPresence } from './presence.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { forgetReload, reloadOnce } from './reload-once.ts';
import { createReplicas, type Replicas } from './replicas.ts';
import { createSocket, type SocketSettings } from './socket.ts';
import type { LineStatus } from './status.ts';
import { browserKeeping, type Keeping } from './storage.ts';
import { createStore, type Store } from './store.ts';

export interface LineOptions {
  /** Who the page acts as: `f:ID@WORKSHOP`, `p:ID`, `screen:WORKSHOP` or `support:WORKSHOP`. */
  as: string;
  storage?: Keeping;
  /** Where copies of documents are kept on a person's own device; the browser's database, where there is one. */
  copies?: CopyStore;
  /** Where commands wait on a person's own device; the browser's database, where there is one. */
  waiting?: OutboxStore;
  /** How pages of one person find each other. */
  meet?: Meet;
  /** The server's address, where it is not the page's own. */
  url?: string;
  /** Finds what the documents hold at the moment, faster than the connection can; undefined where there is no such way. */
  contents?: (as: string) => Promise<readonly Contents[] | undefined>;
  /** Settings of the socket that another host than a browser brings. */
  socket?: SocketSettings;
  /** Where the person's doings are seen; the window, where there is one. */
  page?: EventTarget;
  /** Calls later; the function cancels. */
  later?: (call: () => void, ms: number) => () => void;
  /** Loads the page anew. */
  reload?: () => void;
}

/** The one way between a page and the server. */
export interface Line {
  readonly as: string;
  readonly status: Store<LineStatus>;
  /** Whether the device says that it has a network at all. */
  readonly network: Store<boolean>;
  /** The server is on this very device, which it reaches without a network. */
  readonly local: boolean;
  readonly replicas: Replicas;
  readonly outbox: Outbox;
  readonly drafts: Drafts;
  /** The server's clock, milliseconds since 1970. */
  now(): number;
  /** The person leaves: nothing of theirs stays on this device. */
  forget(): void;
  close(): void;
}

const firstReturnMs = 500;
const longestReturnMs = 10_000;

/** Opens the connection and keeps it until it is closed. */
export function openLine(options: LineOptions): Line {
  const { as, storage = browserKeeping(), later = laterByTimeout } = options;
  const reload = options.reload ?? (() => location.reload());
  const kept = keptUnder(as);
  const status = createStore<LineStatus>({ kind: 'connecting' });
  const socket = createSocket(as, storage.device, options.socket ?? {}, options.url);
  const network = watchNetwork();
  let offsetMs = 0;
  let greeted = false;
  let tried = false;
  let closed = false;
  let returns = 0;
  let cancelReturn: (() => void) | undefined;

  const progress = () => {
    if (!ready()) return;
    returns = 0;
    status.set({ kind: 'online' });
    outbox.kick();
  };
  const ready = () => socket.connected && greeted && replicas.synced();
  // Only a participant says whether a device is their own.
  const ledger = as.startsWith('p:')
    ? createDeviceLedger({
        as,
        store: options.waiting ?? browserOutbox(),
        meet: options.meet ?? meetInBrowser,
        device: storage.device,
        events: {
          turn: () => outbox.turn(),
          answered: (id, reply) => outbox.answered(id, reply),
          left: () => forget(),
          able: () => ready(),
        },
        now: Date.now,
        later,
      })
    : undefined;
  const copies = as.startsWith('p:')
    ? createKeptCopies({ as, store: options.copies ?? browserCopies(), now: Date.now, later })
    : undefined;
  const replicas = createReplicas(createChannels(socket), {
    synced: progress,
    shown: (channel, doc) => copies?.follow(channel, doc),
    lost: (name) => copies?.drop(name),
  });
  /** Nothing where the connection was quicker, or said that there is nothing to see. */
  const begin = (contents: readonly Contents[] | undefined) => {
    if (contents && !greeted && !closed && status.get().kind !== 'refused') replicas.begin(contents);
  };
  const outbox = createOutbox({
    socket,
    ready,
    // A connection that swallows what is sent is replaced, long before the socket's own heartbeat notices.
    unanswered: () => socket.io.engine.close(),
    ledger: ledger ?? createTabLedger(storage.session, kept),
    later,
  });

  /** The socket's own retries end where the server spoke: then this one calls again. */
  const comeBack = () => {
    cancelReturn?.();
    const waitMs = Math.min(firstReturnMs * 2 ** returns, longestReturnMs) * (0.5 + Math.random());
    returns += 1;
    cancelReturn = later(() => socket.connect(), waitMs);
  };
  /** Shows what this device last saw, once, where the server is not reached. */
  const restore = () => {
    if (!tried) void copies?.load().then(begin);
    tried = true;
  };
  const forget = () => {
    copies?.forget();
    replicas.destroy();
    outbox.forget();
    storage.session.removeAll(kept);
  };
  /** What would be lost with the page is shown instead, to be copied. */
  const renew = async (reason: 'outdated-client') => {
    if (await outbox.outlastsPage()) reloadOnce(storage.session, reason, reload);
    else outbox.refuseAll({ ok: false, code: reason });
  };
  const refuse = (reason: HandshakeError) => {
    status.set({ kind: 'refused', reason });
    // An outdated page only has to be loaded again: what it shows and holds stays. Where that did not help, people are told.
    if (reason === 'outdated-client') return void renew(reason);
    replicas.destroy();
    if (reason === 'removed' || reason === 'gone') {
      copies?.forget();
      outbox.refuseAll({ ok: false, code: reason === 'removed' ? 'forbidden' : 'not-found' });
      // What is in sight stays until the page is closed.
      if (!as.startsWith('p:')) return;
      outbox.letGo();
      storage.session.removeAll(kept);
      return;
    }
    // A facilitator signs in again and goes on; a participant's words are not left to whoever comes next.
    if (as.startsWith('p:')) forget();
  };
  const presence = watchPresence({
    page: options.page ?? (typeof window === 'undefined' ? undefined : window),
    tell() {
      if (socket.connected) socket.emit('here');
      return socket.connected;
    },
    idle() {
      cancelReturn?.();
      socket.disconnect();
      refuse('signed-out');
    },
    now: () => Date.now(),
    later,
  });

  socket.on('hello', (hello) => {
    forgetReload(storage.session, 'outdated-client');
    offsetMs = hello.now - Date.now();
    greeted = true;
    presence.forgetAfter(hello.forgetsAfterMs);
    tried = true;
    replicas.follow(hello.channels);
    copies?.allow(hello.forgetsAfterMs === null, hello.channels);
    ledger?.allow(hello.forgetsAfterMs === null);
    progress();
  });
  socket.on('connect', () => {
    socket.io.engine.on('packet', replicas.alive);
  });
  socket.on('disconnect', (reason) => {
    greeted = false;
    replicas.pause();
    if (reason === 'io client disconnect') return;
    status.set({ kind: 'offline', attempts: 0 });
    if (reason === 'io server disconnect') comeBack();
  });
  socket.on('connect_error', (error) => {
    if (socket.active) return restore();
    const reason = handshakeErrors.find((code) => code === error.message) ?? 'unavailable';
    if (reason !== 'unavailable') return refuse(reason);
    restore();
    status.set({ kind: 'offline', attempts: returns });
    comeBack();
  });
  const onAttempt = (attempts: number) => status.set({ kind: 'offline', attempts });
  socket.io.on('reconnect_attempt', onAttempt);
  socket.connect();
  void options.contents?.(as).then(begin);

  return {
    as,
    status,
    network,
    local: isLocal(),
    replicas,
    outbox,
    drafts: createDrafts(storage.session, `${kept}draft:`),
    now: () => Date.now() + offsetMs,
    forget,
    close() {
      closed = true;
      presence.close();
      cancelReturn?.();
      network.close();
      outbox.close();
      socket.disconnect();
      replicas.destroy();
    },
  };
}

function laterByTimeout(call: () => void, ms: number): () => void {
  const timer = setTimeout(call, ms);
  return () => clearTimeout(timer);
}

function isLocal(): boolean {
  return (
    typeof location !== 'undefined' && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(location.hostname)
  );
}

function watchNetwork(): Store<boolean> & { close(): void } {
  const store = createStore(true);
  if (typeof window === 'undefined') return { ...store, close: () => undefined };
  const look = () => store.set(navigator.onLine);
  look();
  window.addEventListener('online', look);
  window.addEventListener('offline', look);
  return {
    ...store,
    close() {
      window.removeEventListener('online', look);
      window.removeEventListener('offline', look);
    },
  };
}
