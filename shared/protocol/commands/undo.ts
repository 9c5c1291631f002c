import { z } from 'zod';
import { field } from '../fields.ts';

/** Taking back one's own last changes: of grouping, translations, the agenda's minutes, and the lists of rules and groups. */
export const undoCommands = {
  /** Takes back one's own earlier command, if nothing it changed was changed since. */
  undo: z.strictObject({ commandId: field.id }),
};
