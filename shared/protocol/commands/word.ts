import { z } from 'zod';
import { field } from '../fields.ts';

/** Private words between facilitators and the author of a note, whom they do not learn. */
export const wordCommands = {
  /** Sends the unknown author of a note a private word; the support contact goes with it. */
  'word:send': z.strictObject({ wordId: field.id, noteId: field.id, text: field.paragraph.min(1) }),
  /** The author answers, with their name or without. */
  'word:answer': z.strictObject({
    wordId: field.id,
    noteId: field.id,
    text: field.paragraph.min(1),
    withName: z.boolean(),
  }),
};
