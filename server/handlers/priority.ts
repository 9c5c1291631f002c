import { Refusal } from '#shared/domain/errors.ts';
import type { Id } from '#shared/domain/ids.ts';
import { orderedPriorities, type Priority } from '#shared/domain/priority.ts';
import type { HandlerContext, HandlersOf } from './handler.ts';

/** Decisions about themes: what is chosen and what is set aside, each with its reason. */
export const priorityHandlers: HandlersOf<
  'priority:choose' | 'priority:set-aside' | 'priority:clear' | 'priority:order'
> = {
  'priority:choose'(context, { themeId, statement, reason, version }) {
    context.require('priority:choose');
    decide(context, { id: themeId, outcome: 'chosen', statement, reason, version });
  },

  'priority:set-aside'(context, { themeId, reason, version }) {
    context.require('priority:set-aside');
    decide(context, { id: themeId, outcome: 'set-aside', statement: '', reason, version });
  },

  'priority:clear'(context, { themeId }) {
    context.require('priority:clear');
    const { outcome } = needPriority(context, themeId);
    context.draft.remove('priorities', themeId);
    renumber(context, outcome);
    context.auditSubject(themeId);
  },

  'priority:order'(context, { themeId, position }) {
    context.require('priority:order');
    const priority = needPriority(context, themeId);
    const others = orderedPriorities(context.draft, priority.outcome).filter(({ id }) => id !== themeId);
    putNumbered(context, others.toSpliced(position, 0, priority));
    context.auditSubject(themeId);
  },
};

/** A new decision has version 0; after that the version must be the one the person saw. */
function decide(context: HandlerContext, decision: Omit<Priority, 'position'>): void {
  const { draft } = context;
  if (!draft.get('themes', decision.id)) throw new Refusal('not-found');
  if (decision.reason === '') throw new Refusal('invalid', 'reason-missing');
  const before = draft.get('priorities', decision.id);
  if (decision.version !== (before?.version ?? 0)) throw new Refusal('conflict');
  const position =
    before?.outcome === decision.outcome
      ? before.position
      : orderedPriorities(draft, decision.outcome).length;
  draft.put('priorities', { ...decision, position, version: decision.version + 1 });
  if (before && before.outcome !== decision.outcome) renumber(context, before.outcome);
  context.auditSubject(decision.id);
}

function needPriority({ draft }: HandlerContext, themeId: Id): Priority {
  const priority = draft.get('priorities', themeId);
  if (!priority) throw new Refusal('not-found');
  return priority;
}

function renumber(context: HandlerContext, outcome: Priority['outcome']): void {
  putNumbered(context, orderedPriorities(context.draft, outcome));
}

function putNumbered({ draft }: HandlerContext, priorities: readonly Priority[]): void {
  for (const [position, priority] of priorities.entries()) {
    if (priority.position !== position) draft.put('priorities', { ...priority, position });
  }
}
