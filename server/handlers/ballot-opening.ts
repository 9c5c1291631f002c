import type { Ballot } from '#shared/domain/ballot.ts';
import { dotsFor } from '#shared/domain/dots.ts';
import { Refusal } from '#shared/domain/errors.ts';
import { takesPart } from '#shared/domain/situation.ts';
import type { Stage } from '#shared/domain/stage.ts';
import { orderedThemes } from '#shared/domain/theme.ts';
import type { HandlerContext } from './handler.ts';

/**
 * Opens the ballot of a vote stage over the themes as they are; refused with `no-themes` when there are none. A ballot
 * of this stage that was closed over the same themes, with as many dots, and is not counted yet goes on, with the dots
 * already in it.
 */
export function openBallot(context: HandlerContext, stage: Stage): void {
  const { draft } = context;
  const options = orderedThemes(draft).map((theme) => ({ themeId: theme.id, title: theme.title }));
  if (options.length === 0) throw new Refusal('conflict', 'no-themes');

  const { dots, perTheme } = dotsFor(stage.options, options.length);
  for (const ballot of draft.all('ballots')) {
    if (ballot.stageId !== stage.id || ballot.status !== 'closed') continue;
    if (ballot.dots === dots && ballot.perTheme === perTheme && sameOptions(ballot.options, options)) {
      draft.put('ballots', { ...ballot, status: 'open', closedAt: null, lateVoterIds: [] });
      return;
    }
  }
  draft.put('ballots', {
    id: context.newId(),
    stageId: stage.id,
    position: [...draft.all('ballots')].length,
    question: stage.title,
    dots,
    perTheme,
    options,
    status: 'open',
    closedAt: null,
    lateVoterIds: [],
    shown: false,
    result: null,
  });
}

/** Closes a ballot. Only people whose device is not connected at this moment may still send their dots, for a while. */
export function closeBallot({ draft, now, presence }: HandlerContext, ballot: Ballot): void {
  const lateVoterIds = [...draft.all('participants')]
    .filter((person) => takesPart(person) && person.hasDevice && !presence.participants.has(person.id))
    .map((person) => person.id)
    .toSorted();
  draft.put('ballots', { ...ballot, status: 'closed', closedAt: now, lateVoterIds });
}

function sameOptions(ones: Ballot['options'], others: Ballot['options']): boolean {
  return (
    ones.length === others.length &&
    ones.every((one, place) => one.themeId === others[place]?.themeId && one.title === others[place].title)
  );
}
