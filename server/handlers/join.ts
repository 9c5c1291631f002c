import { Refusal } from '#shared/domain/errors.ts';
import type { Id } from '#shared/domain/ids.ts';
import { limits } from '#shared/domain/limits.ts';
import { countPeople, newParticipant } from '#shared/domain/participant.ts';
import type { StateView } from '#shared/domain/state.ts';
import type { JoinAnswers } from '#shared/protocol/commands/participant.ts';
import type { HandlerContext } from './handler.ts';

/**
 * Takes a person into the workshop, or into its waiting room, and sets their return link. Refuses with `closed`
 * (and why), `limit-reached` for a full workshop, `invalid` for a group that is not there.
 */
export function joinWorkshop(context: HandlerContext, participantId: Id, answers: JoinAnswers): void {
  const { draft, now } = context;
  requireDoorsOpen(draft);
  requirePlace(draft);
  const supporter = answers.kind === 'supporter';
  const groupId = supporter ? null : answers.groupId;
  if (!supporter && !hasGroup(draft, groupId)) throw new Refusal('invalid');
  if (draft.get('participants', participantId)) throw new Refusal('id-reused');
  context.auditSubject(participantId);
  const person = newParticipant({
    id: participantId,
    name: answers.name,
    kind: answers.kind,
    groupId,
    status: draft.workshop.waitingRoom ? 'waiting' : 'present',
    hasDevice: true,
    accessNeeds: answers.accessNeeds,
    joinedAt: now,
  });
  draft.put('participants', person);
  context.links.setReturn(draft, person.id, person.linkGeneration);
}

/** Refuses with `limit-reached` when nobody more may come. */
export function requirePlace(state: StateView): void {
  if (countPeople(state) >= limits.people) throw new Refusal('limit-reached', 'too-many-people');
}

/** Says whether the workshop has this group. */
export function hasGroup(state: StateView, groupId: string | null): boolean {
  return state.workshop.groups.some((group) => group.id === groupId);
}

/** Refuses with `closed`, and why, when nobody may join at the moment. */
export function requireDoorsOpen(state: StateView): void {
  const { status, joiningOpen } = state.workshop;
  switch (status) {
    case 'draft':
      throw new Refusal('closed', 'not-open-yet');
    case 'closed':
    case 'archived':
      throw new Refusal('closed', 'workshop-over');
    case 'lobby':
    case 'live':
    case 'paused':
      if (!joiningOpen) throw new Refusal('closed', 'joining-closed');
  }
}
