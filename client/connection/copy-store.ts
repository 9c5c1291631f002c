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

const name = 'common-thread';
const copies = 'copies';

/** Keeps copies in the browser's database; calls take effect in their order. */
export function browserCopies(): CopyStore {
  let opened: Promise<IDBDatabase> | undefined;
  const within = async (mode: IDBTransactionMode, work: (store: IDBObjectStore) => void): Promise<void> => {
    opened ??= open();
    const transaction = (await opened).transaction(copies, mode);
    work(transaction.objectStore(copies));
    await new Promise((resolve, reject) => {
      transaction.addEventListener('complete', resolve);
      transaction.addEventListener('abort', reject);
    });
  };
  return {
    async all() {
      let found: KeptCopy[] = [];
      await within('readonly', (store) => {
        const asked = store.getAll();
        asked.addEventListener('success', () => {
          found = asked.result as KeptCopy[];
        });
      }).catch(() => undefined);
      return found;
    },
    put(copy) {
      void within('readwrite', (store) => store.put(copy)).catch(() => undefined);
    },
    remove(which) {
      void within('readwrite', (store) => {
        const asked = store.openCursor();
        asked.addEventListener('success', () => {
          const cursor = asked.result;
          if (!cursor) return;
          if (which(cursor.value as KeptCopy)) cursor.delete();
          cursor.continue();
        });
      }).catch(() => undefined);
    },
  };
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(name, 1);
    asked.addEventListener('upgradeneeded', () =>
      asked.result.createObjectStore(copies, { keyPath: ['as', 'channel'] }),
    );
    asked.addEventListener('success', () => resolve(asked.result));
    asked.addEventListener('error', () => reject(asked.error ?? new Error('no database')));
  });
}
