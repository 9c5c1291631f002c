import { z } from 'zod';
import { limits } from '#shared/domain/limits.ts';
import { attributions, stageKinds } from '#shared/domain/stage.ts';
import { field } from '../fields.ts';

const minutes = z.int().min(1).max(limits.minutesPerStage);
const options = z.strictObject({
  shows: z.enum(attributions).optional(),
  whoGroups: z.enum(['auto', 'everyone', 'facilitators']).optional(),
  dots: z.int().min(1).max(limits.dotsPerPerson).nullable().optional(),
  perTheme: z.int().min(1).max(limits.dotsPerPerson).nullable().optional(),
});

/** Commands about the agenda. Only facilitators give them. */
export const stageCommands = {
  /** Adds a stage at a place in the agenda (0 is first). */
  'stage:add': z.strictObject({
    stageId: field.id,
    kind: z.enum(stageKinds),
    title: field.title,
    prompt: field.paragraph,
    short: field.short.optional(),
    picture: field.picture.optional(),
    minutes,
    position: z.int().min(0).max(limits.stages),
    options: options.optional(),
  }),
  'stage:edit': z.strictObject({
    stageId: field.id,
    title: field.title.optional(),
    prompt: field.paragraph.optional(),
    short: field.short.optional(),
    picture: field.picture.optional(),
    minutes: minutes.optional(),
    options: options.optional(),
  }),
  /** Says a stage in another language; only the fields given change, an empty one goes. */
  'stage:translate': z.strictObject({
    stageId: field.id,
    language: field.language,
    title: field.optionalTitle.optional(),
    prompt: field.paragraph.optional(),
    short: field.short.optional(),
    pictureText: field.pictureText.optional(),
  }),
  'stage:move': z.strictObject({ stageId: field.id, position: z.int().min(0).max(limits.stages) }),
  /** Removes a stage that has not begun. */
  'stage:remove': z.strictObject({ stageId: field.id }),
  /** Closes the open stage, if any, and opens this one for everybody. */
  'stage:open': z.strictObject({ stageId: field.id }),
  /** Closes the open stage and opens none: people wait for the next. */
  'stage:close': z.strictObject({ stageId: field.id }),
  /** Takes minutes off stages that wait, to catch up with the plan: all of them or none. Never off a break. */
  'agenda:shorten': z.strictObject({
    stages: z
      .array(z.strictObject({ stageId: field.id, minutes }))
      .min(1)
      .max(limits.stages)
      .refine((stages) => new Set(stages.map((stage) => stage.stageId)).size === stages.length),
  }),
};
