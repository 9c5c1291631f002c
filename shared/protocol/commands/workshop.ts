import { z } from 'zod';
import { limits } from '#shared/domain/limits.ts';
import { field } from '../fields.ts';

const groups = z.array(z.strictObject({ id: field.groupId, label: field.name }));

/** Commands about the workshop as a whole. */
export const workshopCommands = {
  /** Changes what the workshop says of itself. Only the fields that are given change. */
  'workshop:edit': z.strictObject({
    title: field.title.optional(),
    aim: field.paragraph.optional(),
    promise: field.paragraph.optional(),
    influence: field.paragraph.optional(),
    runBy: field.optionalTitle.optional(),
    contact: field.address.optional(),
    privacyUrl: field.address.refine((url) => url === '' || /^https?:\/\//.test(url)).optional(),
    keepDays: z.int().min(1).max(limits.keepDays).optional(),
    groups: groups.min(1).max(limits.groups).optional(),
    rules: z.array(field.title).max(limits.groundRules).optional(),
    supportName: field.optionalName.optional(),
    supportPlace: field.optionalTitle.optional(),
    supportPhone: field.optionalName.optional(),
    hearFrom: field.optionalName.optional(),
    hearBy: field.optionalDate.optional(),
    hearWay: field.optionalTitle.optional(),
    language: field.language.optional(),
    languages: z
      .array(field.language)
      .max(limits.languages)
      .refine((languages) => new Set(languages).size === languages.length)
      .optional(),
    endsAt: field.moment.nullable().optional(),
    waitingRoom: z.boolean().optional(),
    threshold: z.int().min(limits.smallestThreshold).max(limits.largestThreshold).optional(),
  }),
  /** Says it in another language; only the fields given change, an empty one goes. */
  'workshop:translate': z.strictObject({
    language: field.language,
    title: field.optionalTitle.optional(),
    aim: field.paragraph.optional(),
    promise: field.paragraph.optional(),
    influence: field.paragraph.optional(),
    rules: z.array(field.optionalTitle).max(limits.groundRules).optional(),
    groups: groups.max(limits.groups).optional(),
    hearWay: field.optionalTitle.optional(),
    supportPlace: field.optionalTitle.optional(),
  }),
  /** draft → lobby: the doors open, joining begins. */
  'workshop:open': z.strictObject({}),
  /** lobby → live, with the first stage open. */
  'workshop:start': z.strictObject({}),
  'workshop:pause': z.strictObject({}),
  'workshop:resume': z.strictObject({}),
  /** live or paused → closed: nothing more is added; results, words and consent stay reachable. */
  'workshop:close': z.strictObject({}),
  'workshop:archive': z.strictObject({}),
  /** Opens or closes joining. */
  'joining:set': z.strictObject({ open: z.boolean() }),
  /** Ends a link and its code or QR, and makes a new one. */
  'link:renew': z.strictObject({ kind: z.enum(['join', 'screen', 'support']) }),
  /** The report is final from now on; refused while a theme has no fate. */
  'report:final': z.strictObject({}),
  /** Shows notes on the projector, or takes them off. */
  'wall:set': z.strictObject({ on: z.boolean() }),
  /** Lets the pages of the projector turn by themselves, or stops them. */
  'wall:turn': z.strictObject({ turning: z.boolean() }),
};
