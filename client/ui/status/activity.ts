import { useSyncExternalStore } from 'react';

/** Something that happened since the page was opened. */
export interface Happening {
  id: number;
  /** Milliseconds since 1970, by this device's clock. */
  at: number;
  text: string;
}

/** A day's workshop has a few hundred; more than this is only the newest. */
const longest = 1_000;

let happenings: readonly Happening[] = [];
let count = 0;
const listeners = new Set<() => void>();

/** Adds a line to the list of what happened. It lives as long as the page and is kept nowhere. */
export function remember(text: string): void {
  count += 1;
  happenings = [...happenings, { id: count, at: Date.now(), text }].slice(-longest);
  for (const listener of listeners) listener();
}

/** All that happened during this visit, oldest first. */
export function useActivity(): readonly Happening[] {
  return useSyncExternalStore(subscribe, () => happenings);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
