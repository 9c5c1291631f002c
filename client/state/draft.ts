import { useCallback, useSyncExternalStore } from 'react';
import { useOwnLine } from './workshop-provider.tsx';

/**
 * Text being typed under a key, for example `note:STAGE`. It survives a reload, a reconnect and leaving the component,
 * and ends with the tab. Setting it to nothing forgets it.
 */
export function useDraft(key: string): [text: string, setText: (text: string) => void] {
  const { drafts } = useOwnLine();
  const text = useSyncExternalStore(drafts.subscribe, () => drafts.get(key));
  return [text, useCallback((next: string) => drafts.set(key, next), [drafts, key])];
}
