import { z } from 'zod';
import { limits } from '#shared/domain/limits.ts';

/** Commands about the countdown of the open stage. */
export const timerCommands = {
  'timer:start': z.strictObject({}),
  'timer:pause': z.strictObject({}),
  'timer:add': z.strictObject({ minutes: z.int().min(1).max(limits.minutesAdded) }),
};
