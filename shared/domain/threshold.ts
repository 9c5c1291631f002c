import type { StateView } from './state.ts';

/**
 * Says whether the small-groups threshold can no longer be changed: writing or voting has begun. It follows from the
 * stages alone, so that nothing tells whether anybody has written yet.
 */
export function thresholdFixed(state: StateView): boolean {
  for (const stage of state.all('stages')) {
    if ((stage.kind === 'write' || stage.kind === 'vote') && stage.status !== 'waiting') return true;
  }
  return false;
}
