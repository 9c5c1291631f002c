/** The part of a browser's storage that is used here. */
export interface KeyValue {
  get(key: string): string | undefined;
  set(key: string, value: string): void;
  remove(key: string): void;
  /** Removes every key that begins like this. */
  removeAll(prefix: string): void;
}

/** Where things are kept: `session` until the tab closes, `device` for longer. */
export interface Keeping {
  session: KeyValue;
  device: KeyValue;
}

/**
 * Wraps a browser's storage. Where it is blocked or full, what is kept lives in memory only, and nobody is
 * troubled with it.
 */
function keyValue(find: () => Storage): KeyValue {
  const memory = new Map<string, string>();
  const attempt = <T>(call: (storage: Storage) => T): T | undefined => {
    try {
      return call(find());
    } catch {
      return undefined;
    }
  };
  return {
    get: (key) => memory.get(key) ?? attempt((storage) => storage.getItem(key)) ?? undefined,
    set(key, value) {
      memory.set(key, value);
      attempt((storage) => storage.setItem(key, value));
    },
    remove(key) {
      memory.delete(key);
      attempt((storage) => storage.removeItem(key));
    },
    removeAll(prefix) {
      for (const key of memory.keys()) if (key.startsWith(prefix)) memory.delete(key);
      attempt((storage) => {
        for (const key of Object.keys(storage)) if (key.startsWith(prefix)) storage.removeItem(key);
      });
    },
  };
}

export function browserKeeping(): Keeping {
  return { session: keyValue(() => sessionStorage), device: keyValue(() => localStorage) };
}
