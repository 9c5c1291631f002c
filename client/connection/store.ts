/** A value that can be watched. The value changes only by `set`; equal values are not announced. */
export interface Store<T> {
  get: () => T;
  subscribe: (listener: () => void) => () => void;
}

/** A store together with its only way to change. */
export interface OwnStore<T> extends Store<T> {
  set: (value: T) => void;
}

export function createStore<T>(initial: T): OwnStore<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
