import { useSyncExternalStore } from 'react';
import type { Reply } from '#shared/protocol/events.ts';
import type { CommandBody, CommandName } from '#shared/protocol/registry.ts';
import type { KeptWhere, Pending, Refused } from '../connection/ledger.ts';
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

/** Where commands wait, and how long they stay there. */
export function useKeptWhere(): KeptWhere {
  const { where } = useOwnLine().outbox;
  return useSyncExternalStore(where.subscribe, where.get);
}

/** Commands that were refused for good, with what they held, until they are dismissed: that is true for one caller alone. */
export function useRefused(): { refused: readonly Refused[]; dismiss: (id: string) => Promise<boolean> } {
  const { refused, dismiss } = useOwnLine().outbox;
  return { refused: useSyncExternalStore(refused.subscribe, refused.get), dismiss };
}
