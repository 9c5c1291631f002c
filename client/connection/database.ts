/** One of the browser's databases. Calls take effect in their order. */
export interface Database {
  /**
   * Does something within one transaction on these stores. Resolves once it is complete; with `strict` that means: on the
   * disk. Rejects, having changed nothing, where the database is missing, blocked or full.
   */
  within(
    stores: readonly string[],
    mode: IDBTransactionMode,
    work: (transaction: IDBTransaction) => void,
    options?: IDBTransactionOptions,
  ): Promise<void>;
}

/** A database that is opened when it is first needed, and again where it could not be or was closed. */
export function browserDatabase(name: string, create: (database: IDBDatabase) => void): Database {
  let opened: Promise<IDBDatabase> | undefined;
  const open = () => {
    const opening = new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open(name, 1);
      asked.addEventListener('upgradeneeded', () => create(asked.result));
      asked.addEventListener('success', () => resolve(asked.result));
      asked.addEventListener('error', () => reject(asked.error ?? new Error('no database')));
    });
    const over = () => {
      if (opened === opening) opened = undefined;
    };
    opening.then((database) => {
      database.addEventListener('close', over);
      // Another page wants to delete or renew the database: it shall not wait for this one.
      database.addEventListener('versionchange', () => {
        database.close();
        over();
      });
    }, over);
    return opening;
  };
  return {
    async within(stores, mode, work, options) {
      opened ??= open();
      const transaction = (await opened).transaction(stores, mode, options);
      const over = new Promise<void>((resolve, reject) => {
        transaction.addEventListener('complete', () => resolve());
        transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
      });
      work(transaction);
      await over;
    },
  };
}

/** Calls with each entry that an index or a store goes through, in order. */
export function eachEntry(
  asked: IDBRequest<IDBCursorWithValue | null>,
  call: (entry: IDBCursorWithValue) => void,
): void {
  asked.addEventListener('success', () => {
    if (!asked.result) return;
    call(asked.result);
    asked.result.continue();
  });
}
