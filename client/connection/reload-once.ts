import type { KeyValue } from './storage.ts';

const keyOf = (reason: string) => `reloaded:${reason}`;

/**
 * Loads the page anew, unless it was loaded anew for the same reason before: then nothing happens and the answer is
 * false, so that a reload that does not help is not repeated for ever. What is kept for the tab stays.
 */
export function reloadOnce(session: KeyValue, reason: string, reload: () => void): boolean {
  if (session.get(keyOf(reason)) !== undefined) return false;
  session.set(keyOf(reason), 'yes');
  reload();
  return true;
}

/** The reason is gone: should it come back, the page is loaded anew once more. */
export function forgetReload(session: KeyValue, reason: string): void {
  session.remove(keyOf(reason));
}
