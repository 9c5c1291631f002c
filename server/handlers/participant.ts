import { Refusal } from '#shared/domain/errors.ts';
import type { Id } from '#shared/domain/ids.ts';
import { newParticipant, type Participant } from '#shared/domain/participant.ts';
import { openStage, takesPart } from '#shared/domain/situation.ts';
import type { StateView } from '#shared/domain/state.ts';
import type { CommandBody } from '#shared/protocol/registry.ts';
import type { HandlerContext, HandlersOf } from './handler.ts';
import { hasGroup, requirePlace } from './join.ts';
import { removePerson } from './removal.ts';
import { subjectPerson } from './subject.ts';

/** People: who is here, what they say of themselves, and their way back. */
export const participantHandlers: HandlersOf<
  | 'participant:add'
  | 'participant:edit'
  | 'participant:agree'
  | 'participant:done'
  | 'participant:more-time'
  | 'participant:help'
  | 'participant:away'
  | 'participant:consent'
  | 'participant:admit'
  | 'participant:remove'
  | 'participant:scribe'
  | 'participant:renew-link'
  | 'participant:link-seen'
> = {
  'participant:add'(context, body) {
    context.require('participant:add');
    const { draft, now } = context;
    if (draft.get('participants', body.participantId)) throw new Refusal('id-reused');
    if (!hasGroup(draft, body.groupId)) throw new Refusal('invalid');
    requirePlace(draft);
    context.auditSubject(body.participantId);
    draft.put(
      'participants',
      newParticipant({
        id: body.participantId,
        name: body.name,
        kind: 'participant',
        groupId: body.groupId,
        status: 'present',
        hasDevice: false,
        accessNeeds: body.accessNeeds ?? '',
        joinedAt: now,
      }),
    );
  },

  'participant:edit'(context, body) {
    context.require('participant:edit');
    const person = self(context);
    context.draft.put('participants', {
      ...person,
      name: body.name ?? person.name,
      accessNeeds: body.accessNeeds ?? person.accessNeeds,
      credit: body.credit === undefined ? person.credit : body.credit,
    });
  },

  'participant:agree'(context, body) {
    context.require('participant:agree', true);
    context.draft.put('participants', { ...subjectPerson(context, body.for), agreedRules: true });
  },

  'participant:done'(context, body) {
    context.require('participant:done', true);
    const person = subjectPerson(context, body.for);
    const stage = openStage(context.draft);
    if (!stage) throw new Refusal('wrong-stage');
    context.draft.put('participants', { ...person, doneStageId: body.done ? stage.id : null });
  },

  // Not even the audit says who needs more time, help or a break from the screen.
  'participant:more-time'(context, body) {
    context.auditNobody();
    context.require('participant:more-time');
    const stage = openStage(context.draft);
    if (!stage) throw new Refusal('wrong-stage');
    context.draft.put('participants', { ...self(context), moreTimeStageId: body.more ? stage.id : null });
  },

  'participant:help'(context, body) {
    context.auditNobody();
    context.require('participant:help');
    const person = context.role === 'facilitator' ? helped(context, body) : self(context);
    if (body.for !== undefined && body.for !== person.id) throw new Refusal('forbidden');
    context.draft.put('participants', { ...person, helpWanted: body.wanted });
  },

  'participant:away'(context, body) {
    context.auditNobody();
    context.require('participant:away');
    context.draft.put('participants', { ...self(context), away: body.away });
  },

  'participant:consent'(context, body) {
    context.require('participant:consent');
    context.draft.put('participants', { ...self(context), consentDefault: body.consent });
  },

  'participant:admit'(context, body) {
    context.require('participant:admit');
    const person = notRemoved(context.draft, body.participantId);
    if (person.status === 'present') return;
    context.auditSubject(person.id);
    context.draft.put('participants', { ...person, status: 'present' });
  },

  'participant:remove'(context, body) {
    context.require('participant:remove');
    const person = context.draft.get('participants', body.participantId);
    if (!person) throw new Refusal('not-found');
    context.auditSubject(person.id);
    removePerson(context, person, body.withNotes);
  },

  // The room closes the person's connection when their role changes; they stay signed in and come back with it.
  'participant:scribe'(context, body) {
    context.require('participant:scribe');
    const person = notRemoved(context.draft, body.participantId);
    if (!takesPart(person) || !person.hasDevice) throw new Refusal('forbidden');
    if (person.scribe === body.scribe) return;
    context.auditSubject(person.id);
    context.draft.put('participants', { ...person, scribe: body.scribe });
  },

  'participant:renew-link'(context, body) {
    context.require('participant:renew-link');
    const person = notRemoved(context.draft, body.participantId);
    if (!person.hasDevice) throw new Refusal('forbidden');
    context.auditSubject(person.id);
    const linkGeneration = person.linkGeneration + 1;
    const signedOutBefore = body.signOut ? linkGeneration : person.signedOutBefore;
    context.draft.put('participants', { ...person, linkGeneration, signedOutBefore, linkRenewed: true });
    context.links.setReturn(context.draft, person.id, linkGeneration);
  },

  'participant:link-seen'(context) {
    context.require('participant:link-seen');
    context.draft.put('participants', { ...self(context), linkRenewed: false });
  },
};

/** The person for whom a facilitator ends a call for help; nobody can be made to call. */
function helped({ draft }: HandlerContext, body: CommandBody<'participant:help'>): Participant {
  if (body.wanted || body.for === undefined) throw new Refusal('forbidden');
  return notRemoved(draft, body.for);
}

function self({ person }: HandlerContext): Participant {
  if (!person) throw new Refusal('forbidden');
  return person;
}

function notRemoved(state: StateView, participantId: Id): Participant {
  const person = state.get('participants', participantId);
  if (!person || person.status === 'removed') throw new Refusal('not-found');
  return person;
}
