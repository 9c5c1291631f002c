import { z } from 'zod';
import { limits } from '#shared/domain/limits.ts';
import { field } from '../fields.ts';

/** Commands about voting. */
export const ballotCommands = {
  /** Sets one's own dots on one theme (0 takes them back). */
  'vote:cast': z.strictObject({
    ballotId: field.id,
    themeId: field.id,
    dots: z.int().min(0).max(limits.dotsPerPerson),
    for: field.for,
  }),
  /** Counts the ballot, if it is not counted yet, and shows the results to everyone. */
  'results:show': z.strictObject({ ballotId: field.id }),
};
