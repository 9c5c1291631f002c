import { useEffect, useSyncExternalStore } from 'react';

/** Something that happened since the page was opened. */
export interface Happening {
  id: number;
  /** Milliseconds since 1970, by this device's clock. */
  at: number;
  text: string;
  /** The id of what its words are from, where they quote some. */
  of: string | undefined;
}

/** A list of what happened, for one person at one page. It is kept nowhere else. */
interface Activity {
  get: () => readonly Happening[];
  subscribe: (listener: () => void) => () => void;
  /** Adds a line; `of` is the id of what it quotes. */
  remember: (text: string, of?: string) => void;
  /** Takes out the lines that quote these: what was taken from the board is not to be read here. */
  withdraw: (ids: ReadonlySet<string>) => void;
  /** Takes out all lines: somebody else may come. */
  forget: () => void;
}

/** A day's workshop has a few hundred; more than this is only the newest. */
const longest = 1_000;

/** Makes an empty list. */
export function createActivity(now: () => number): Activity {
  let happenings: readonly Happening[] = [];
  let count = 0;
  const listeners = new Set<() => void>();
  const set = (next: readonly Happening[]) => {
    happenings = next;
    for (const listener of listeners) listener();
  };
  return {
    get: () => happenings,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    remember(text, of) {
      count += 1;
      set([...happenings, { id: count, at: now(), text, of }].slice(-longest));
    },
    withdraw: (ids) => set(happenings.filter(({ of }) => of === undefined || !ids.has(of))),
    forget: () => set([]),
  };
}

/** The list of this page. */
export const activity = createActivity(() => Date.now());

/** All that happened during this visit, oldest first. */
export function useActivity(): readonly Happening[] {
  return useSyncExternalStore(activity.subscribe, activity.get);
}

/** The list ends when this component goes: inside what belongs to one person, so that nobody after them reads it. */
export function useOwnActivity(): void {
  useEffect(() => activity.forget, []);
}
