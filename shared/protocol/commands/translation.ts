import { z } from 'zod';
import { field } from '../fields.ts';

/** Commands about translations beside revealed notes: by the note's author, a supporter or a facilitator. */
export const translationCommands = {
  /** Puts a translation beside a note: one for each language and kind of translator. */
  'translation:add': z.strictObject({
    translationId: field.id,
    noteId: field.id,
    language: field.language,
    text: field.noteText,
  }),
  /** Changes the words of one's own translation; facilitators share theirs. */
  'translation:edit': z.strictObject({
    translationId: field.id,
    text: field.noteText,
    version: field.version,
  }),
  /** Takes a translation away for good: one's own, or, by a facilitator, anybody's. */
  'translation:remove': z.strictObject({ translationId: field.id }),
};
