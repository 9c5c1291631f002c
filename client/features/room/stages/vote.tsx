import { useState } from 'react';
import type { BoardBallot } from '#shared/document/board.ts';
import { useBallots } from '../../../board/use-ballots.ts';
import { Results } from '../../../board/results.tsx';
import { usePending, useSend } from '../../../state/commands.ts';
import { useRows } from '../../../state/documents.ts';
import { countText } from '../../../text/count.ts';
import { announce } from '../../../ui/status/status.tsx';
import styles from '../room.module.css';
import type { StageProps } from '../task.tsx';
import { forBody, type Who } from '../who.ts';
import { DoneButton } from './done-button.tsx';
import { currentBallot, dotsAsSent, dotsLeft, whyNoMore } from './dots.ts';
import { VoteOption } from './vote-option.tsx';

/** A secret vote with dots; the results when they are shown. */
export function Vote({ stage, me, who }: StageProps) {
  const ballots = useBallots('board');
  const votes = useRows('mine', 'votes');
  const ballot = currentBallot(ballots, stage.id);
  const own = votes.find(({ id }) => id === ballot?.id);
  if (!ballot) return <p>Voting has not begun yet.</p>;
  const open = ballot.status === 'open' || (ballot.status === 'closed' && own?.late === true);
  return (
    <>
      <p className={styles['lead']} dir="auto">
        {ballot.question === stage.title ? stage.prompt : ballot.question}
      </p>
      {ballot.result && <Results ballot={ballot} level={2} />}
      {!ballot.result && !open && <p>Voting has closed. The results come soon.</p>}
      {!ballot.result && open && me.kind === 'supporter' && (
        <p>The others are voting now. Each vote is secret.</p>
      )}
      {!ballot.result && open && me.kind === 'participant' && (
        <>
          {ballot.status === 'closed' && (
            <p role="status">
              Voting has closed while you were away. You can still send your dots for a short time.
            </p>
          )}
          <Ballot key={`${ballot.id}:${who.for ?? ''}`} ballot={ballot} stored={own?.dots} who={who} />
          {ballot.status === 'open' && <DoneButton who={who} />}
        </>
      )}
    </>
  );
}

interface BallotProps {
  ballot: BoardBallot;
  /** One's own dots as the server has them. */
  stored: Record<string, number> | undefined;
  who: Who;
}

function Ballot({ ballot, stored, who }: BallotProps) {
  const send = useSend();
  const pending = usePending();
  // What was cast for somebody else is secret to the scribe as well: only this page knows it, until it is left.
  const [forOther, setForOther] = useState<Record<string, number>>({});
  const [explained, setExplained] = useState<{ themeId: string; text: string }>();
  const self = who.for === undefined;
  const dots = dotsAsSent(ballot.id, self ? (stored ?? {}) : forOther, pending, who.for);
  const left = dotsLeft(ballot, dots);
  const ends = ballot.status === 'open' ? ' You can change them until voting closes.' : '';
  const leftText = `${left} of ${countText(ballot.dots, 'dot')} left.`;

  const set = (themeId: string, title: string, count: number) => {
    const after = { ...dots, [themeId]: count };
    setExplained(undefined);
    announce(`${title}: ${count}. ${dotsLeft(ballot, after)} of ${ballot.dots} dots left.`);
    if (!self) setForOther(after);
    void send('vote:cast', { ballotId: ballot.id, themeId, dots: count, ...forBody(who) }).then((reply) => {
      // What went wrong is said at the top of the page.
      if (!reply.ok && !self) setForOther((before) => ({ ...before, [themeId]: dots[themeId] ?? 0 }));
    });
  };
  return (
    <section className={styles['stack']} aria-label={self ? 'Your dots' : `Dots of ${who.name}`}>
      <p>
        <strong>{leftText}</strong>
        {ends} Nobody sees how you vote.
      </p>
      {!self && (
        <p>
          What you set here replaces what was entered before, theme by theme. What was entered before for{' '}
          <bdi>{who.name}</bdi> stays secret, so this page does not show it.
        </p>
      )}
      <ul className={styles['list']}>
        {ballot.options.map((option) => (
          <li key={option.themeId}>
            <VoteOption
              themeId={option.themeId}
              title={option.title}
              dots={dots[option.themeId] ?? 0}
              perTheme={ballot.perTheme}
              whyNoMore={whyNoMore(ballot, dots, option.themeId)}
              onSet={(count) => set(option.themeId, option.title, count)}
              explained={explained?.themeId === option.themeId ? explained.text : undefined}
              onExplain={(text) => {
                setExplained({ themeId: option.themeId, text });
                announce(text);
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
