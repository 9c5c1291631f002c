import { z } from 'zod';
import { limits } from '#shared/domain/limits.ts';
import { field } from '../fields.ts';

/** Commands about agreed actions. */
export const actionCommands = {
  'action:add': z.strictObject({
    actionId: field.id,
    themeId: field.id.nullable(),
    title: field.title,
    due: field.optionalDate,
    measure: field.paragraph,
    noteIds: z.array(field.id).max(limits.notesPerAction),
  }),
  'action:edit': z.strictObject({
    actionId: field.id,
    version: field.version,
    themeId: field.id.nullable().optional(),
    title: field.title.optional(),
    due: field.optionalDate.optional(),
    measure: field.paragraph.optional(),
    noteIds: z.array(field.id).max(limits.notesPerAction).optional(),
  }),
  'action:remove': z.strictObject({ actionId: field.id }),
  /** Asks a person to own the action, says who finds an owner and by when, or clears it. */
  'action:owner': z.strictObject({
    actionId: field.id,
    owner: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('none') }),
      z.strictObject({ kind: z.literal('person'), participantId: field.id }),
      z.strictObject({ kind: z.literal('to-be-found'), by: field.name, date: field.date }),
    ]),
  }),
  /** Invites a person with lived experience to co-lead, or withdraws it (null). Never an assignment. */
  'action:co-lead': z.strictObject({ actionId: field.id, participantId: field.id.nullable() }),
  /** The person asked says yes or no; for someone else, ticked by a facilitator who heard it. */
  'action:answer': z.strictObject({
    actionId: field.id,
    role: z.enum(['owner', 'co-lead']),
    yes: z.boolean(),
    for: field.for,
  }),
  /** Marks the action as agreed; refused without an owner. */
  'action:agree': z.strictObject({ actionId: field.id, agreed: z.boolean() }),
};
