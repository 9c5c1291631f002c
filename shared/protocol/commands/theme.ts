import { z } from 'zod';
import { limits } from '#shared/domain/limits.ts';
import { field } from '../fields.ts';

/** Commands about themes. */
export const themeCommands = {
  /** Makes a theme, with notes in it or empty. */
  'theme:add': z.strictObject({
    themeId: field.id,
    title: field.title,
    noteIds: z.array(field.id).max(limits.notesPerMove).optional(),
  }),
  /** `version` is the one the person saw: a rename over someone else's is a `conflict`. */
  'theme:rename': z.strictObject({
    themeId: field.id,
    title: field.title,
    summary: field.paragraph.optional(),
    version: field.version,
  }),
  /** Moves all notes of the first theme into the second and dissolves the first. */
  'theme:merge': z.strictObject({ themeId: field.id, intoThemeId: field.id }),
  'theme:order': z.strictObject({ themeId: field.id, position: z.int().min(0).max(limits.themes) }),
  /** Dissolves a theme; its notes are unsorted again. */
  'theme:dissolve': z.strictObject({ themeId: field.id }),
};
