import type { ReactNode } from 'react';
import type { BoardBallot } from '#shared/document/board.ts';
import { useBallots } from '../../../../board/use-ballots.ts';
import { useRows } from '../../../../state/documents.ts';
import { useText, type Translate } from '../../../../text/use-text.ts';
import { Button } from '../../../../ui/button/button.tsx';
import { useDone } from '../../stages/done-button.tsx';
import { currentBallot, whyNoMore } from '../../stages/dots.ts';
import { useDots, type Dots } from '../../stages/use-dots.ts';
import type { StageProps } from '../../task.tsx';
import styles from '../one-thing.module.css';
import { restStep, shortPrompt } from '../sentences.ts';
import type { Step } from '../walk.ts';

const noBallot: BoardBallot = {
  id: '',
  stageId: '',
  position: 0,
  question: '',
  dots: 0,
  perTheme: 0,
  options: [],
  status: 'closed',
  result: null,
};

interface LateVoteProps extends Omit<StageProps, 'stage'> {
  stage: StageProps['stage'] | undefined;
}

/** One theme at a time with how many dots are left, then a look at all of them; the results in the same way. */
export function useVoteSteps({ stage, me, who }: StageProps): Step[] {
  const t = useText();
  const found = currentBallot(useBallots('board'), stage.id);
  const own = useRows('mine', 'votes').find(({ id }) => id === found?.id);
  const ballot = found ?? noBallot;
  const placing = useDots(ballot, own?.dots, who);
  const { done, setDone } = useDone(who);
  const open = ballot.status === 'open' || (ballot.status === 'closed' && own?.late === true);
  if (ballot.result) return [...resultSteps(t, ballot), restStep(t)];
  if (!found) return [{ key: 'not-yet', sentence: t('room.one.vote.not-yet') }];
  if (!open) return [{ key: 'closed', sentence: t('room.one.vote.closed') }];
  if (me.kind === 'supporter') return [{ key: 'help', sentence: t('room.one.supporter.vote') }];
  return [
    { key: 'prompt', ...shortPrompt(t, stage) },
    ...themeSteps(t, ballot, placing),
    checkStep(
      t,
      ballot,
      placing,
      <Button wide variant={done ? 'plain' : 'primary'} aria-pressed={done} onClick={() => setDone(!done)}>
        {t('room.done')}
      </Button>,
    ),
    restStep(t),
  ];
}

/** For somebody who was away when voting closed, in a later step: their dots, for as long as these are still taken. */
export function useLateVoteSteps({ me, who, about, stage }: LateVoteProps): Step[] {
  const t = useText();
  const late = useRows('mine', 'votes').find((votes) => votes.late);
  const found = useBallots('board').find(({ id }) => id === late?.id);
  const ballot = found ?? noBallot;
  const placing = useDots(ballot, late?.dots, who);
  const takes = me.kind === 'participant' && about.status === 'live' && stage?.kind !== 'vote';
  if (!found || !takes) return [];
  return [
    { key: 'late-vote', sentence: t('room.one.vote.late'), picture: { name: 'vote', text: '' } },
    ...[...themeSteps(t, ballot, placing), checkStep(t, ballot, placing)].map((step) => ({
      ...step,
      // Themes are steps of other stages too.
      key: `late-${step.key}`,
    })),
  ];
}

/** One theme at a time. */
function themeSteps(t: Translate, ballot: BoardBallot, { dots, left, set }: Dots): Step[] {
  return ballot.options.map(({ themeId, title }): Step => {
    const here = dots[themeId] ?? 0;
    const why = whyNoMore(t, ballot, dots, themeId);
    return {
      key: themeId,
      sentence: t('room.one.vote.theme', { left, of: ballot.dots }),
      words: { text: title, language: null },
      picture: null,
      content: () => (
        <div className={styles['choices']}>
          <p>{t('room.one.vote.here', { count: here })}</p>
          <Button
            wide
            aria-disabled={why !== undefined}
            onClick={() => why === undefined && set(themeId, title, here + 1)}
          >
            {t('room.one.vote.give')}
          </Button>
          {why !== undefined && <p>{why}</p>}
          {here > 0 && (
            <Button wide onClick={() => set(themeId, title, here - 1)}>
              {t('room.one.vote.take')}
            </Button>
          )}
        </div>
      ),
    };
  });
}

/** A look at all dots that were given, and what can be done then. */
function checkStep(t: Translate, ballot: BoardBallot, { dots, left }: Dots, then?: ReactNode): Step {
  const given = ballot.options.filter(({ themeId }) => (dots[themeId] ?? 0) > 0);
  return {
    key: 'check',
    sentence: t('room.one.vote.check', { left }),
    picture: null,
    content: () => (
      <div className={styles['choices']}>
        <ul>
          {given.map(({ themeId, title }) => (
            <li key={themeId}>
              <bdi>{title}</bdi>: {t('room.vote.dots', { count: dots[themeId] ?? 0 })}
            </li>
          ))}
        </ul>
        {then}
      </div>
    ),
  };
}

/** The results of a ballot once they are shown: how many voted, then one theme at a time from the first place on. */
export function resultSteps(t: Translate, { id, result, options }: BoardBallot): Step[] {
  if (!result) return [];
  const titles = new Map(options.map(({ themeId, title }) => [themeId, title]));
  let place = 1;
  const ranked = result.byTotal.flatMap((tied) => {
    const at = place;
    place += tied.length;
    return tied.map((themeId) => ({ themeId, at }));
  });
  return [
    {
      key: `results-${id}`,
      sentence: t('room.one.results', { count: result.answered }),
      picture: { name: 'vote', text: '' },
    },
    ...ranked.map(({ themeId, at }) => ({
      key: `result-${id}-${themeId}`,
      sentence: t('room.one.result', { place: at, dots: result.totals[themeId] ?? 0 }),
      words: { text: titles.get(themeId) ?? '', language: null },
      picture: null,
    })),
  ];
}
