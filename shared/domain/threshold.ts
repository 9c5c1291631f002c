import type { StateView } from './state.ts';

/** Says whether the small-groups threshold can no longer be changed: someone has written, or voting has begun. */
export function thresholdFixed(state: StateView): boolean {
  return hasAny(state.all('notes')) || hasAny(state.all('ballots'));
}

function hasAny(rows: Iterable<unknown>): boolean {
  return rows[Symbol.iterator]().next().done !== true;
}
