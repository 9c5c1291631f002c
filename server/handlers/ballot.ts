import type { Ballot, Vote } from '#shared/domain/ballot.ts';
import { Refusal } from '#shared/domain/errors.ts';
import type { Id } from '#shared/domain/ids.ts';
import { limits } from '#shared/domain/limits.ts';
import type { Participant } from '#shared/domain/participant.ts';
import { takesPart } from '#shared/domain/situation.ts';
import { countBallot } from './count.ts';
import type { HandlerContext, HandlersOf } from './handler.ts';
import { subjectPerson } from './subject.ts';

/** Voting. Nothing here reaches the audit but that somebody voted. */
export const ballotHandlers: HandlersOf<'vote:cast' | 'results:show'> = {
  'vote:cast'(context, { ballotId, themeId, dots, for: forId }) {
    const ballot = needBallot(context, ballotId);
    context.belongsToBallot(ballotId);
    const voter = subjectPerson(context, forId);
    requireOpenFor(context, ballot, voter);
    if (voter.groupId === null) throw new Refusal('forbidden');
    if (!ballot.options.some((option) => option.themeId === themeId)) throw new Refusal('not-found');

    const own = votesOf(context, ballotId, voter.id);
    const before = own.find((vote) => vote.themeId === themeId);
    if (dots === 0) {
      if (before) context.draft.remove('votes', before.id);
      return;
    }
    if (dots > ballot.perTheme) throw new Refusal('limit-reached', 'too-many-on-one-theme');
    const elsewhere = own.reduce((sum, vote) => sum + (vote === before ? 0 : vote.dots), 0);
    if (elsewhere + dots > ballot.dots) throw new Refusal('limit-reached', 'no-votes-left');
    context.draft.put('votes', {
      id: before?.id ?? context.newId(),
      ballotId,
      themeId,
      participantId: voter.id,
      groupId: voter.groupId,
      dots,
    });
  },

  'results:show'(context, { ballotId }) {
    context.require('results:show');
    if (needBallot(context, ballotId).status === 'open') throw new Refusal('wrong-stage');
    countBallot(context, ballotId);
    context.draft.put('ballots', { ...needBallot(context, ballotId), shown: true });
    context.auditSubject(ballotId);
  },
};

function needBallot({ draft }: HandlerContext, ballotId: Id): Ballot {
  const ballot = draft.get('ballots', ballotId);
  if (!ballot) throw new Refusal('not-found');
  return ballot;
}

/**
 * A person's connection began after a ballot was closed: the one they had at closing may have been dead without
 * anybody knowing yet, so they count as having been offline. Says whether a ballot takes their dots now.
 */
export function admitLateVoter({ draft, now }: HandlerContext, participantId: Id): boolean {
  const person = draft.get('participants', participantId);
  if (!takesPart(person) || !person.hasDevice) return false;
  const waiting = [...draft.all('ballots')].filter(
    (ballot) => inGrace(ballot, now) && !ballot.lateVoterIds.includes(participantId),
  );
  for (const ballot of waiting) {
    draft.put('ballots', { ...ballot, lateVoterIds: [...ballot.lateVoterIds, participantId].toSorted() });
  }
  return waiting.length > 0;
}

function inGrace(ballot: Ballot, now: number): boolean {
  return (
    ballot.status === 'closed' && ballot.closedAt !== null && now <= ballot.closedAt + limits.ballotGraceMs
  );
}

/** While a ballot is open everyone votes; after that only who was offline at closing, for the grace, until it is counted. */
function requireOpenFor(context: HandlerContext, ballot: Ballot, voter: Participant): void {
  if (ballot.status === 'open') {
    context.require('vote:cast', true);
    return;
  }
  if (!inGrace(ballot, context.now) || !ballot.lateVoterIds.includes(voter.id))
    throw new Refusal('closed', 'voting-over');
  context.require('vote:cast-late', true);
}

function votesOf({ draft }: HandlerContext, ballotId: Id, participantId: Id): Vote[] {
  return [...draft.all('votes')].filter(
    (vote) => vote.ballotId === ballotId && vote.participantId === participantId,
  );
}
