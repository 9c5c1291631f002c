import { useSyncExternalStore } from 'react';

/** The places of the desk: beside each other on a laptop, one at a time on a phone. */
export const places = ['lead', 'work', 'people', 'agenda', 'more'] as const;
export type Place = (typeof places)[number];

/** Below this width the desk shows one place at a time. Larger letters make a screen narrower, too. */
const narrow = '(max-width: 63.99rem)';

/** Whether there is room for one place only. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(narrow).matches);
}

function subscribe(listener: () => void): () => void {
  const query = matchMedia(narrow);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
