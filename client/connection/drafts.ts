import type { KeyValue } from './storage.ts';

/** Words being typed, kept until the tab closes so that a reload loses nothing. */
export interface Drafts {
  get(key: string): string;
  /** An empty text forgets the draft. */
  set(key: string, text: string): void;
  subscribe: (listener: () => void) => () => void;
}

/** Drafts of one identity: nobody else who uses the tab later gets to see them. */
export function createDrafts(session: KeyValue, prefix: string): Drafts {
  const listeners = new Set<() => void>();
  return {
    get: (key) => session.get(prefix + key) ?? '',
    set(key, text) {
      if (text === '') session.remove(prefix + key);
      else session.set(prefix + key, text);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
