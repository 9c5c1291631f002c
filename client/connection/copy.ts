import { WebsocketProvider } from 'y-websocket';
import { applyUpdate, Doc } from 'yjs';
import type { ChannelClass } from './channel.ts';

/** What becomes of a copy. */
export interface CopyEvents {
  synced(): void;
  /** The server closed the channel for good. */
  closed(code: number): void;
}

/** One epoch of one document: a Y.Doc that only the server writes, and what keeps it up to date. */
export interface Copy {
  readonly channel: string;
  readonly doc: Doc;
  synced(): boolean;
  connect(): void;
  /** Stops without forgetting: the next connect asks for the difference only. */
  pause(): void;
  /** Something was heard from the server, though not on this channel. */
  alive(): void;
  destroy(): void;
}

/** `held` are updates that make what the document held a moment ago, before anything came over the channel. */
export function createCopy(
  channel: string,
  Channel: ChannelClass,
  events: CopyEvents,
  held: readonly Uint8Array[] = [],
): Copy {
  const doc = new Doc();
  // Before anybody listens: Yjs would encode all of it once more for the provider, which sends nothing.
  for (const update of held) applyUpdate(doc, update);
  const provider = new WebsocketProvider('line:', channel, doc, {
    connect: false,
    disableBc: true,
    WebSocketPolyfill: Channel,
  });
  provider.awareness.setLocalState(null);
  provider.on('sync', (synced) => {
    if (synced) events.synced();
  });
  provider.on('closed', ({ code }) => events.closed(code));
  return {
    channel,
    doc,
    synced: () => provider.synced,
    connect: () => provider.connect(),
    pause: () => provider.disconnect(),
    alive() {
      provider.wsLastMessageReceived = Date.now();
    },
    destroy() {
      provider.destroy();
      doc.destroy();
    },
  };
}
