import { z } from 'zod';
import { limits } from '#shared/domain/limits.ts';
import { field } from '../fields.ts';

/** Commands about the fate of themes: chosen as a priority, or set aside. */
export const priorityCommands = {
  /** Chooses a theme as a priority, or changes what was said of it. */
  'priority:choose': z.strictObject({
    themeId: field.id,
    statement: field.paragraph,
    reason: field.paragraph,
    version: field.version,
  }),
  /** Gives a theme the other fate: set aside, with the reason. */
  'priority:set-aside': z.strictObject({
    themeId: field.id,
    reason: field.paragraph,
    version: field.version,
  }),
  /** Takes the decision about a theme back. */
  'priority:clear': z.strictObject({ themeId: field.id }),
  'priority:order': z.strictObject({ themeId: field.id, position: z.int().min(0).max(limits.themes) }),
};
