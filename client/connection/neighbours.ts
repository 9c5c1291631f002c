import type { Id } from '#shared/domain/ids.ts';
import type { Reply } from '#shared/protocol/events.ts';

/** What pages of one person in one browser tell each other. */
export type News =
  /** What waits on the device is not what it was. */
  | { kind: 'changed' }
  /** A command was answered for good. */
  | { kind: 'answered'; id: Id; reply: Reply }
  /** The person left. */
  | { kind: 'left' }
  /** Does the page that has the turn still run? It says so at once. */
  | { kind: 'who' }
  | { kind: 'sending'; page: Id };

/** The other pages that are open for the same person in this browser. */
export interface Neighbours {
  tell(news: News): void;
  close(): void;
}

/** Hears of the other pages; `away` is called when this one goes out of sight, where browsers may halt it. */
export type Meet = (as: string, hear: (news: News) => void, away: () => void) => Neighbours;

/** Where the browser has no way between pages, each finds out by what waits on the device when its turn comes. */
export const meetInBrowser: Meet = (as, hear, away) => {
  if (typeof document === 'undefined') return { tell: () => undefined, close: () => undefined };
  let channel = 'BroadcastChannel' in window ? new BroadcastChannel(`outbox:${as}`) : undefined;
  channel?.addEventListener('message', ({ data }: MessageEvent<News>) => hear(data));
  const look = () => {
    if (document.hidden) away();
  };
  document.addEventListener('visibilitychange', look);
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- such a channel has this origin only
    tell: (news) => channel?.postMessage(news),
    close() {
      channel?.close();
      channel = undefined;
      document.removeEventListener('visibilitychange', look);
    },
  };
};
