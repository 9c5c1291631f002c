import { runCall, storageOver, type Arguments, type CallName, type Results } from './calls.ts';
import { openDatabase } from './database.ts';
import { unavailable } from './faults.ts';
import type { Storage } from './storage.ts';

/**
 * A complete storage in memory, without a thread or a file: the same SQL and the same constraints as the one on disk.
 * Nothing of it is ever written anywhere, and closing it forgets everything.
 */
export function openMemoryStorage(): Storage {
  const database = openDatabase(':memory:');
  let closed = false;

  async function call<N extends CallName>(name: N, ...args: Arguments[N]): Promise<Results[N]> {
    // An answer never comes in the same turn, as with the thread.
    await Promise.resolve();
    if (closed) throw unavailable(undefined);
    return runCall<N>(database.calls, { name, args });
  }

  return {
    ...storageOver(call),
    async close() {
      if (closed) return;
      closed = true;
      database.close();
    },
  };
}
