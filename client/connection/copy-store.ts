import { browserDatabase, eachEntry } from './database.ts';

/** A document as somebody last saw it. */
export interface KeptCopy {
  /** Who saw it: the identity that the page acts as. */
  as: string;
  /** Which document, in which epoch. */
  channel: string;
  /** When it was kept: milliseconds since 1970, by this device's clock. */
  at: number;
  /** The whole document, as Yjs writes it. */
  update: Uint8Array;
}

/** Where copies are kept. Nobody is troubled with what goes wrong there: then nothing is kept. */
export interface CopyStore {
  all(): Promise<readonly KeptCopy[]>;
  put(copy: KeptCopy): void;
  /** Removes every copy that this is true of. */
  remove(which: (copy: KeptCopy) => boolean): void;
}

const copies = 'copies';

/** Keeps copies in the browser's database; calls take effect in their order. */
export function browserCopies(): CopyStore {
  const database = browserDatabase('common-thread', (made) =>
    made.createObjectStore(copies, { keyPath: ['as', 'channel'] }),
  );
  const within = (mode: IDBTransactionMode, work: (store: IDBObjectStore) => void) =>
    database
      .within([copies], mode, (transaction) => work(transaction.objectStore(copies)))
      .catch(() => undefined);
  return {
    async all() {
      const found: KeptCopy[] = [];
      await within('readonly', (store) =>
        eachEntry(store.openCursor(), ({ value }) => found.push(value as KeptCopy)),
      );
      return found;
    },
    put(copy) {
      void within('readwrite', (store) => store.put(copy));
    },
    remove(which) {
      void within('readwrite', (store) =>
        eachEntry(store.openCursor(), (entry) => {
          if (which(entry.value as KeptCopy)) entry.delete();
        }),
      );
    },
  };
}
