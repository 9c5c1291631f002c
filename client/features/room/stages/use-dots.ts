import { useState } from 'react';
import type { BoardBallot } from '#shared/document/board.ts';
import { usePending, useSend } from '../../../state/commands.ts';
import { useText } from '../../../text/use-text.ts';
import { announce } from '../../../ui/status/status.tsx';
import { forBody, type Who } from '../who.ts';
import { dotsAsSent, dotsLeft } from './dots.ts';

/** Placing dots, and how many are left. */
export interface Dots {
  /** By theme, as they will stand once everything on its way has arrived. */
  dots: Record<string, number>;
  left: number;
  set: (themeId: string, title: string, count: number) => void;
}

/** Somebody's dots in a ballot. `stored` are one's own as the server has them. */
export function useDots(ballot: BoardBallot, stored: Record<string, number> | undefined, who: Who): Dots {
  const t = useText();
  const send = useSend();
  const pending = usePending();
  // What was cast for somebody else is secret to the scribe as well: only this page knows it, until it is left.
  const [forOther, setForOther] = useState<Record<string, number>>({});
  const self = who.for === undefined;
  const dots = dotsAsSent(ballot.id, self ? (stored ?? {}) : forOther, pending, who.for);
  return {
    dots,
    left: dotsLeft(ballot, dots),
    set(themeId, title, count) {
      const after = { ...dots, [themeId]: count };
      announce(t('room.vote.set', { theme: title, count, left: dotsLeft(ballot, after), of: ballot.dots }));
      if (!self) setForOther(after);
      void send('vote:cast', { ballotId: ballot.id, themeId, dots: count, ...forBody(who) }).then((reply) => {
        // What went wrong is said at the top of the page.
        if (!reply.ok && !self) setForOther((before) => ({ ...before, [themeId]: dots[themeId] ?? 0 }));
      });
    },
  };
}
