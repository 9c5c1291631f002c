import { useSyncExternalStore } from 'react';
import type { Reply } from '#shared/protocol/events.ts';
import type { CommandBody, CommandName } from '#shared/protocol/registry.ts';
import type { Pending, Refused } from '../connection/outbox.ts';
import { useOwnLine } from './workshop-provider.tsx';

/**
 * Sends a command. The promise resolves once it is stored or refused for good; a cut or a busy server only makes it
 * later. It never rejects.
 */
export type Send = <N extends CommandName>(name: N, body: CommandBody<N>) => Promise<Reply>;

/** The same function for as long as the connection lives. */
export function useSend(): Send {
  return useOwnLine().outbox.send;
}

/** Commands that are on their way, oldest first, so that what they add is shown at once as "sending". */
export function usePending(): readonly Pending[] {
  const { pending } = useOwnLine().outbox;
  return useSyncExternalStore(pending.subscribe, pending.get);
}

/** Commands that were refused for good, with what they held, until they are dismissed. */
export function useRefused(): { refused: readonly Refused[]; dismiss: (id: string) => void } {
  const { refused, dismiss } = useOwnLine().outbox;
  return { refused: useSyncExternalStore(refused.subscribe, refused.get), dismiss };
}
