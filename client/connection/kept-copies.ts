import { parseChannel } from '#shared/document/projection.ts';
import { encodeStateAsUpdate, type Doc } from 'yjs';
import type { CopyStore, KeptCopy } from './copy-store.ts';

/** What one identity last saw of its documents, kept on the person's own device. */
export interface KeptCopies {
  /**
   * The server said whether this device is the person's own, and which documents they may open: only those are kept,
   * and nothing at all on a device that others use.
   */
  allow(own: boolean, channels: readonly string[]): void;
  /** Keeps a document as it is, and as it changes. */
  follow(channel: string, doc: Doc): void;
  /** What was kept; empty where there is nothing or it is too old. */
  load(): Promise<readonly KeptCopy[]>;
  /** The person may no longer open the document of this name. */
  drop(name: string): void;
  /** The person leaves or was removed: nothing stays, and nothing is kept any more. */
  forget(): void;
}

interface KeptCopiesOptions {
  as: string;
  store: CopyStore;
  /** Milliseconds since 1970, by this device's clock. */
  now: () => number;
  /** Calls later; the function cancels. */
  later: (call: () => void, ms: number) => () => void;
}

/** What was not looked at for so long goes. */
const longestMs = 30 * 24 * 3_600_000;
/** Changes that come together are kept together. */
const gatherMs = 2_000;

export function createKeptCopies({ as, store, now, later }: KeptCopiesOptions): KeptCopies {
  const followed = new Map<string, Doc>();
  const changed = new Set<string>();
  let own = false;
  let over = false;
  let cancel: (() => void) | undefined;

  const keep = () => {
    cancel = undefined;
    for (const channel of changed) {
      const doc = followed.get(channel);
      if (doc && own) store.put({ as, channel, at: now(), update: encodeStateAsUpdate(doc) });
    }
    changed.clear();
  };
  const mark = (channel: string) => {
    if (over || !own) return;
    changed.add(channel);
    cancel ??= later(keep, gatherMs);
  };
  const clear = () => {
    cancel?.();
    cancel = undefined;
    changed.clear();
    store.remove((copy) => copy.as === as);
  };

  return {
    allow(isOwn, channels) {
      if (over) return;
      own = isOwn;
      if (!own) return clear();
      const named = new Set(channels);
      store.remove((copy) => copy.as === as && !named.has(copy.channel));
      for (const channel of followed.keys()) mark(channel);
    },
    follow(channel, doc) {
      if (followed.get(channel) === doc) return;
      followed.set(channel, doc);
      doc.on('update', () => mark(channel));
      doc.on('destroy', () => {
        if (followed.get(channel) === doc) followed.delete(channel);
      });
      mark(channel);
    },
    async load() {
      const oldest = now() - longestMs;
      store.remove(({ at }) => at < oldest);
      const kept = await store.all();
      return over ? [] : kept.filter((copy) => copy.as === as && copy.at >= oldest);
    },
    drop(name) {
      const ofName = (channel: string) => parseChannel(channel)?.name === name;
      for (const channel of changed) if (ofName(channel)) changed.delete(channel);
      store.remove((copy) => copy.as === as && ofName(copy.channel));
    },
    forget() {
      over = true;
      clear();
    },
  };
}
