import { z } from 'zod';
import { field } from '../fields.ts';

/** Commands about a pause that somebody needs. */
export const pauseCommands = {
  /** Asks for a pause. Reaches only the support person. */
  'pause:ask': z.strictObject({ pauseId: field.id }),
  /** The person is fine again. */
  'pause:end': z.strictObject({ pauseId: field.id }),
  /** The support person has seen it. */
  'pause:seen': z.strictObject({ pauseId: field.id }),
};
