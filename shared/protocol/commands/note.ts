import { z } from 'zod';
import { limits } from '#shared/domain/limits.ts';
import { field } from '../fields.ts';

const noteIds = z
  .array(field.id)
  .min(1)
  .max(limits.notesPerMove)
  .refine((ids) => new Set(ids).size === ids.length);

/** Commands about notes. */
export const noteCommands = {
  /**
   * Adds a note to the open write stage. With `late`, to the last closed one: it joins the revealed notes in the
   * next shuffled batch while reading or grouping is open.
   */
  'note:add': z.strictObject({
    noteId: field.id,
    text: field.noteText,
    language: field.language.nullable().optional(),
    consent: field.consent,
    late: z.boolean().optional(),
    for: field.for,
  }),
  /** Changes the words of one's own note, before it is revealed. */
  'note:edit': z.strictObject({
    noteId: field.id,
    text: field.noteText,
    language: field.language.nullable().optional(),
    version: field.version,
  }),
  /** Removes one's own note, at any time. */
  'note:remove': z.strictObject({ noteId: field.id }),
  /** Changes consent to quote one's own note, at any time. */
  'note:consent': z.strictObject({ noteId: field.id, consent: field.consent }),
  /** Moves revealed notes to a theme, before one of its notes or to its end, or out of any theme (null). */
  'note:move': z.strictObject({ noteIds, themeId: field.id.nullable(), before: field.id.optional() }),
  /** Takes a note from every screen and returns it to its author with a reason. */
  'note:hide': z.strictObject({ noteId: field.id, reason: field.title }),
  /** Puts a hidden note back. */
  'note:unhide': z.strictObject({ noteId: field.id }),
};
