import type { Id } from '#shared/domain/ids.ts';
import { shuffled } from '#shared/domain/shuffle.ts';
import { takesPart } from '#shared/domain/situation.ts';
import type { StateView } from '#shared/domain/state.ts';
import { countVotes } from '#shared/domain/tally.ts';
import type { HandlerContext } from './handler.ts';

/**
 * Counts a closed ballot, once and for all: the result is decided and stored, and the link between people and their
 * choices is cut in the same transaction. The rows that stay are in random order under new ids, and those of a group
 * whose split is withheld do not even say the group. A ballot that is open or counted is left alone.
 */
export function countBallot(context: HandlerContext, ballotId: Id): void {
  const { draft } = context;
  const ballot = draft.get('ballots', ballotId);
  if (ballot?.status !== 'closed') return;
  const votes = [...draft.all('votes')].filter((vote) => vote.ballotId === ballotId);
  const result = countVotes({
    votes,
    options: ballot.options,
    groups: peopleByGroup(draft),
    threshold: draft.workshop.threshold,
  });
  const shownGroups = new Set(result.groups.map((group) => group.groupId));

  for (const vote of votes) draft.remove('votes', vote.id);
  for (const vote of shuffled(votes, () => context.random())) {
    draft.put('votes', {
      id: context.newId(),
      ballotId,
      themeId: vote.themeId,
      participantId: null,
      groupId: shownGroups.has(vote.groupId) ? vote.groupId : '',
      dots: vote.dots,
    });
  }
  draft.put('ballots', { ...ballot, status: 'counted', lateVoterIds: [], result });
  context.forgetBallot(ballotId);
  context.erases();
}

/** Counts every ballot whose grace is still running: when a workshop closes, nobody can send dots any more. */
export function countWaitingBallots(context: HandlerContext): void {
  for (const ballot of context.draft.all('ballots')) countBallot(context, ballot.id);
}

function peopleByGroup(state: StateView): { id: string; label: string; people: number }[] {
  const people = [...state.all('participants')].filter(takesPart);
  return state.workshop.groups.map((group) => ({
    ...group,
    people: people.filter((person) => person.groupId === group.id).length,
  }));
}
