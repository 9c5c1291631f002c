import { useState } from 'react';
import type { BoardBallot } from '#shared/document/board.ts';
import { useBallots } from '../../../board/use-ballots.ts';
import { Results } from '../../../board/results.tsx';
import { useRows } from '../../../state/documents.ts';
import { Text } from '../../../text/text.tsx';
import { useText } from '../../../text/use-text.ts';
import { announce } from '../../../ui/status/status.tsx';
import styles from '../room.module.css';
import type { StageProps } from '../task.tsx';
import type { Who } from '../who.ts';
import { Pace } from './pace.tsx';
import { Prompt } from './prompt.tsx';
import { currentBallot, whyNoMore } from './dots.ts';
import { useDots } from './use-dots.ts';
import { VoteOption } from './vote-option.tsx';

/** A secret vote with dots; the results when they are shown. */
export function Vote({ stage, me, who }: StageProps) {
  const t = useText();
  const ballots = useBallots('board');
  const votes = useRows('mine', 'votes');
  const ballot = currentBallot(ballots, stage.id);
  const own = votes.find(({ id }) => id === ballot?.id);
  if (!ballot) return <p>{t('room.vote.not-yet')}</p>;
  const open = ballot.status === 'open' || (ballot.status === 'closed' && own?.late === true);
  return (
    <>
      {ballot.question === stage.title ? (
        <Prompt stage={stage} />
      ) : (
        <p className={styles['lead']} dir="auto">
          {ballot.question}
        </p>
      )}
      {ballot.result && <Results ballot={ballot} level={2} />}
      {!ballot.result && !open && <p>{t('room.vote.closed')}</p>}
      {!ballot.result && open && me.kind === 'supporter' && <p>{t('room.vote.supporter')}</p>}
      {!ballot.result && open && me.kind === 'participant' && (
        <>
          {ballot.status === 'closed' && <p role="status">{t('room.vote.late')}</p>}
          <Ballot key={`${ballot.id}:${who.for ?? ''}`} ballot={ballot} stored={own?.dots} who={who} />
          {ballot.status === 'open' && <Pace me={me} who={who} />}
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
  const t = useText();
  const { dots, left, set } = useDots(ballot, stored, who);
  const [explained, setExplained] = useState<{ themeId: string; text: string }>();
  const self = who.for === undefined;
  return (
    <section
      className={styles['stack']}
      aria-label={self ? t('room.vote.own') : t('room.vote.own.for', { name: who.name })}
    >
      <p>
        <strong>{t('room.vote.left', { left, of: ballot.dots })}</strong>{' '}
        {ballot.perTheme < ballot.dots && <>{t('room.vote.most', { count: ballot.perTheme })} </>}
        {t(ballot.status === 'open' ? 'room.vote.secret' : 'room.vote.secret.late')}
      </p>
      {!self && (
        <p>
          <Text id="room.vote.replaces" values={{ name: <bdi>{who.name}</bdi> }} />
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
              whyNoMore={whyNoMore(t, ballot, dots, option.themeId)}
              onSet={(count) => {
                setExplained(undefined);
                set(option.themeId, option.title, count);
              }}
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
