import { useEffect, useRef, useState } from 'react';
import { inOrder } from '#shared/domain/order.ts';
import type { MineMe } from '#shared/document/mine.ts';
import type { RoomAbout } from '#shared/document/room.ts';
import { usePending, useSend } from '../../../state/commands.ts';
import { useOne, useRows } from '../../../state/documents.ts';
import { useDraft } from '../../../state/draft.ts';
import { useLine } from '../../../state/line.ts';
import { useOwnLine } from '../../../state/workshop-provider.tsx';
import { setAway } from '../../../ui/status/away.ts';
import { stageWords } from '../said.ts';
import { leave, missedSince, readLeftAt, type Missed, type Standing } from './missed.ts';

interface Away {
  /** The person takes a break from the screen: nothing is shown and nothing is said. */
  away: boolean;
  go: () => void;
  back: () => void;
  /** What happened meanwhile, from coming back until it was read, or until the next step opens. */
  missed: Missed | undefined;
  read: () => void;
}

/** A break from the screen. Where one left is kept on the device, so that a reload in between forgets nothing. */
export function useAway(me: MineMe, about: RoomAbout): Away {
  const send = useSend();
  const line = useOwnLine();
  const { status } = useLine();
  const standing = useStanding();
  const [left, setLeft] = useDraft('away');
  const [back, setBack] = useState(false);
  const [missed, setMissed] = useState<{ told: Missed; stageId: string | null }>();
  const pending = usePending().findLast(({ name }) => name === 'participant:away');
  const running = about.status === 'lobby' || about.status === 'live' || about.status === 'paused';
  const away = running && (pending?.name === 'participant:away' ? pending.body.away : me.away);
  useEffect(() => {
    setAway(away);
    return () => setAway(false);
  }, [away]);
  const since = readLeftAt(left);
  // Only once all that happened is here can it be told.
  if (back && status.kind === 'online') {
    setBack(false);
    if (since) setMissed({ told: missedSince(since, standing), stageId: standing.stageId });
  }
  const read = () => {
    setMissed(undefined);
    setLeft('');
  };
  // Another step is open: what was missed before it helps nobody any more.
  const outdated = missed !== undefined && missed.stageId !== standing.stageId;
  const forget = useRef(read);
  useEffect(() => {
    forget.current = read;
  });
  useEffect(() => {
    if (outdated) forget.current();
  }, [outdated]);
  return {
    away,
    go() {
      setMissed(undefined);
      setLeft(JSON.stringify(leave(standing, line.now())));
      void send('participant:away', { away: true });
    },
    back() {
      setBack(true);
      void send('participant:away', { away: false });
    },
    missed: outdated ? undefined : missed?.told,
    read,
  };
}

function useStanding(): Standing {
  return {
    stageId: useOne('room', 'now')?.stageId ?? null,
    stages: inOrder(useRows('room', 'stages')).map((stage) => {
      const { text: title, language } = stageWords(stage).title;
      return { ...stage, title, language };
    }),
    notes: useRows('board', 'notes'),
    themes: useRows('board', 'themes'),
    ballots: useRows('board', 'ballots'),
    priorities: useRows('board', 'priorities'),
    actions: useRows('board', 'actions'),
  };
}
