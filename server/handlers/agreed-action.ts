import { hasOwner, orderedActions, type AgreedAction, type Answer } from '#shared/domain/agreed-action.ts';
import { Refusal } from '#shared/domain/errors.ts';
import type { Id } from '#shared/domain/ids.ts';
import { limits } from '#shared/domain/limits.ts';
import type { Participant } from '#shared/domain/participant.ts';
import { takesPart } from '#shared/domain/situation.ts';
import { livedGroupId } from '#shared/domain/workshop.ts';
import type { CommandBody } from '#shared/protocol/registry.ts';
import type { HandlerContext, HandlersOf } from './handler.ts';

/** Agreed actions: who owns them has said yes, who co-leads them was invited. */
export const actionHandlers: HandlersOf<
  | 'action:add'
  | 'action:edit'
  | 'action:remove'
  | 'action:owner'
  | 'action:co-lead'
  | 'action:answer'
  | 'action:agree'
> = {
  'action:add'(context, { actionId, themeId, title, due, measure, noteIds }) {
    context.require('action:add');
    const { draft } = context;
    if (draft.get('actions', actionId)) throw new Refusal('id-reused');
    const position = orderedActions(draft).length;
    if (position >= limits.actions) throw new Refusal('limit-reached');
    checkTrace(context, themeId, noteIds, []);
    draft.put('actions', {
      id: actionId,
      themeId,
      title,
      owner: { kind: 'none' },
      coLead: null,
      due,
      measure,
      noteIds: [...new Set(noteIds)],
      agreed: false,
      position,
      version: 1,
    });
    context.auditSubject(actionId);
  },

  'action:edit'(context, { actionId, version, themeId, title, due, measure, noteIds }) {
    context.require('action:edit');
    const action = needAction(context, actionId);
    if (version !== action.version) throw new Refusal('conflict');
    checkTrace(context, themeId ?? null, noteIds ?? [], action.noteIds);
    context.draft.put('actions', {
      ...action,
      themeId: themeId === undefined ? action.themeId : themeId,
      title: title ?? action.title,
      due: due ?? action.due,
      measure: measure ?? action.measure,
      noteIds: noteIds ? [...new Set(noteIds)] : action.noteIds,
      version: version + 1,
    });
    context.auditSubject(actionId);
  },

  'action:remove'(context, { actionId }) {
    context.require('action:remove');
    const { draft } = context;
    needAction(context, actionId);
    draft.remove('actions', actionId);
    for (const [position, action] of orderedActions(draft).entries()) {
      if (action.position !== position) draft.put('actions', { ...action, position });
    }
    context.auditSubject(actionId);
  },

  'action:owner'(context, { actionId, owner }) {
    context.require('action:owner');
    const action = needAction(context, actionId);
    if (owner.kind === 'person') needPerson(context, owner.participantId);
    context.auditSubject(actionId);
    if (owner.kind === 'person' && isAsked(action, 'owner', owner.participantId)) return;
    context.draft.put('actions', {
      ...action,
      owner: owner.kind === 'person' ? { ...owner, answer: 'asked' } : owner,
      agreed: false,
    });
  },

  'action:co-lead'(context, { actionId, participantId }) {
    context.require('action:co-lead');
    const action = needAction(context, actionId);
    if (participantId !== null && needPerson(context, participantId).groupId !== livedGroupId) {
      throw new Refusal('invalid');
    }
    context.auditSubject(actionId);
    if (participantId !== null && isAsked(action, 'co-lead', participantId)) return;
    const coLead = participantId === null ? null : { participantId, answer: 'asked' as const };
    context.draft.put('actions', { ...action, coLead });
  },

  'action:answer'(context, { actionId, role, yes, for: forId }) {
    context.require('action:answer', true);
    const action = needAction(context, actionId);
    const asked = askedFor(action, role);
    if (!asked || (forId !== undefined && forId !== asked.participantId)) throw new Refusal('conflict');
    if (!mayAnswer(context, role, asked.participantId, forId)) throw new Refusal('forbidden');
    const answer: Answer = yes ? 'yes' : 'no';
    context.draft.put(
      'actions',
      role === 'owner'
        ? { ...action, owner: { kind: 'person', ...asked, answer }, agreed: action.agreed && yes }
        : { ...action, coLead: { ...asked, answer } },
    );
    context.auditSubject(actionId);
  },

  'action:agree'(context, { actionId, agreed }) {
    context.require('action:agree');
    const action = needAction(context, actionId);
    if (agreed && !hasOwner(action)) throw new Refusal('invalid', 'owner-missing');
    context.draft.put('actions', { ...action, agreed });
    context.auditSubject(actionId);
  },
};

type AnswerRole = CommandBody<'action:answer'>['role'];

function needAction({ draft }: HandlerContext, actionId: Id): AgreedAction {
  const action = draft.get('actions', actionId);
  if (!action) throw new Refusal('not-found');
  return action;
}

function needPerson({ draft }: HandlerContext, participantId: Id): Participant {
  const person = draft.get('participants', participantId);
  if (!takesPart(person)) throw new Refusal('not-found');
  return person;
}

function askedFor(action: AgreedAction, role: AnswerRole): { participantId: Id; answer: Answer } | null {
  if (role === 'co-lead') return action.coLead;
  const { owner } = action;
  return owner.kind === 'person' ? { participantId: owner.participantId, answer: owner.answer } : null;
}

/** Who was asked and has not said no need not be asked again. */
function isAsked(action: AgreedAction, role: AnswerRole, participantId: Id): boolean {
  const asked = askedFor(action, role);
  return asked?.participantId === participantId && asked.answer !== 'no';
}

/**
 * People answer for themselves. A facilitator may tick what an owner said aloud; a co-lead with a device is invited
 * and answers on it. For somebody without a device a scribe may tick it too.
 */
function mayAnswer(context: HandlerContext, role: AnswerRole, askedId: Id, forId: Id | undefined): boolean {
  if (forId === undefined || forId === context.person?.id) return context.person?.id === askedId;
  const { hasDevice } = needPerson(context, askedId);
  if (context.role === 'facilitator') return role === 'owner' || !hasDevice;
  return context.role === 'scribe' && !hasDevice;
}

/** An action is traced to a theme and to revealed notes; a note it was traced to before may stay. */
function checkTrace(
  { draft }: HandlerContext,
  themeId: Id | null,
  noteIds: readonly Id[],
  before: readonly Id[],
): void {
  if (themeId !== null && !draft.get('themes', themeId)) throw new Refusal('not-found');
  for (const noteId of noteIds) {
    if (draft.get('notes', noteId)?.status !== 'shown' && !before.includes(noteId)) {
      throw new Refusal('not-found');
    }
  }
}
