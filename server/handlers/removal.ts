import type { Id } from '#shared/domain/ids.ts';
import { removedParticipant, type Participant } from '#shared/domain/participant.ts';
import type { Draft, HandlerContext } from './handler.ts';
import { eraseNotes } from './note.ts';

/**
 * Takes a person out: their name, needs, pauses, links, uncounted votes and what they were asked to do. Their notes
 * stay, with nobody's name, and so do translations they put beside any note, unless `withNotes` says that all of these
 * go too. Their sign-in stays: it opens nothing, and by it their device is told that they were removed rather than
 * sent to find another link.
 */
export function removePerson(context: HandlerContext, person: Participant, withNotes: boolean): void {
  const { draft } = context;
  const noteIds = Array.from(draft.notesOf(person.id), (note) => note.id);
  if (withNotes) {
    eraseNotes(draft, noteIds);
    eraseTranslations(draft, person.id);
  } else forgetName(draft, new Set(noteIds));
  for (const pause of draft.all('pauses')) {
    if (pause.participantId === person.id) draft.remove('pauses', pause.id);
  }
  dropVotes(draft, person.id);
  releaseActions(draft, person.id);
  draft.put('participants', removedParticipant(person));
  context.links.dropReturn(draft, person.id);
  context.erases();
}

function eraseTranslations(draft: Draft, personId: Id): void {
  for (const { id, authorId } of draft.all('translations')) {
    if (authorId === personId) draft.remove('translations', id);
  }
}

/** Answers stay without the name that was given with them. */
function forgetName(draft: Draft, noteIds: ReadonlySet<Id>): void {
  for (const word of draft.all('privateWords')) {
    if (word.name !== null && noteIds.has(word.noteId)) draft.put('privateWords', { ...word, name: null });
  }
}

/** Counted votes belong to nobody and stay; in every other ballot a removed person has no say. */
function dropVotes(draft: Draft, participantId: Id): void {
  for (const ballot of draft.all('ballots')) {
    if (!ballot.lateVoterIds.includes(participantId)) continue;
    const lateVoterIds = ballot.lateVoterIds.filter((voterId) => voterId !== participantId);
    draft.put('ballots', { ...ballot, lateVoterIds });
  }
  for (const vote of draft.all('votes')) {
    if (vote.participantId === participantId) draft.remove('votes', vote.id);
  }
}

/** Nobody who has gone owns or leads anything. An action that loses its owner is no longer agreed. */
function releaseActions(draft: Draft, participantId: Id): void {
  for (const action of draft.all('actions')) {
    const owns = action.owner.kind === 'person' && action.owner.participantId === participantId;
    const leads = action.coLead?.participantId === participantId;
    if (!owns && !leads) continue;
    draft.put('actions', {
      ...action,
      owner: owns ? { kind: 'none' } : action.owner,
      agreed: owns ? false : action.agreed,
      coLead: leads ? null : action.coLead,
      version: action.version + 1,
    });
  }
}
