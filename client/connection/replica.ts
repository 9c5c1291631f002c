import { closeCodes } from '#shared/protocol/close-codes.ts';
import type { ChannelClass } from './channel.ts';
import { createCopy, type Copy } from './copy.ts';

/** One document as the person sees it, across reconnects and epochs. */
export interface Replica {
  /** What may be shown. While a new epoch is being fetched this is still the old content. */
  shown(): Copy | undefined;
  /** Up to date with the server. */
  synced(): boolean;
  /** Shows what the document held a moment ago, until the connection brings it up to date. For a replica that has nothing. */
  begin(channel: string, updates: readonly Uint8Array[]): void;
  /** The document lives under this channel now. The same as before: only the difference is fetched. */
  follow(channel: string): void;
  pause(): void;
  alive(): void;
  destroy(): void;
}

export interface ReplicaEvents {
  /** Another Y.Doc is shown. */
  swapped(): void;
  synced(): void;
  /** This identity may not have the document, or it is gone. */
  lost(): void;
}

export function createReplica(Channel: ChannelClass, events: ReplicaEvents): Replica {
  let shown: Copy | undefined;
  let next: Copy | undefined;
  /** The channel was closed; until the server names the new one nothing is up to date. */
  let stale = false;

  const arrived = (copy: Copy) => {
    if (copy === next) {
      shown?.destroy();
      shown = next;
      next = undefined;
      events.swapped();
    }
    events.synced();
  };
  const closed = (copy: Copy, code: number) => {
    switch (code) {
      case closeCodes.forbidden:
      case closeCodes.gone:
        return events.lost();
      default:
        if (copy === next) {
          next.destroy();
          next = undefined;
        }
        stale = true;
    }
  };

  const copyOf = (channel: string, held?: readonly Uint8Array[]): Copy => {
    const copy: Copy = createCopy(
      channel,
      Channel,
      { synced: () => arrived(copy), closed: (code) => closed(copy, code) },
      held,
    );
    return copy;
  };

  return {
    shown: () => shown,
    synced: () => !stale && ((next ?? shown)?.synced() ?? false),
    begin(channel, updates) {
      shown = copyOf(channel, updates);
      events.swapped();
    },
    follow(channel) {
      stale = false;
      if (next && next.channel !== channel) {
        next.destroy();
        next = undefined;
      }
      if (shown?.channel === channel) return shown.connect();
      shown?.pause();
      next ??= copyOf(channel);
      next.connect();
    },
    pause() {
      shown?.pause();
      next?.pause();
    },
    alive() {
      shown?.alive();
      next?.alive();
    },
    destroy() {
      shown?.destroy();
      next?.destroy();
      shown = undefined;
      next = undefined;
    },
  };
}
