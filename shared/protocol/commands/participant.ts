import { z } from 'zod';
import { field } from '../fields.ts';

/** Commands about people. Joining itself goes over HTTP, because it ends in a cookie. */
export const participantCommands = {
  /** Adds a person without a device. */
  'participant:add': z.strictObject({
    participantId: field.id,
    name: field.name,
    groupId: field.groupId,
    accessNeeds: field.paragraph.optional(),
  }),
  /** Changes one's own name, needs, or wish to be named in "Made by" (null: not named). */
  'participant:edit': z.strictObject({
    name: field.name.optional(),
    accessNeeds: field.paragraph.optional(),
    credit: field.name.nullable().optional(),
  }),
  /** Agrees to the ground rules. */
  'participant:agree': z.strictObject({ for: field.for }),
  /** Says "I'm done" with the open stage, or takes it back. */
  'participant:done': z.strictObject({ done: z.boolean(), for: field.for }),
  /** Says "I need more time" in the open stage, or takes it back. The desk learns how many, never who. */
  'participant:more-time': z.strictObject({ more: z.boolean() }),
  /** Asks for somebody to write for them, or takes it back. A facilitator ends it for the person who asked. */
  'participant:help': z.strictObject({ wanted: z.boolean(), for: field.for }),
  /** Takes a break from the screen, or comes back. */
  'participant:away': z.strictObject({ away: z.boolean() }),
  /** One's own default for consent to quote, asked once. */
  'participant:consent': z.strictObject({ consent: field.consent }),
  /** Lets a person in from the waiting room. */
  'participant:admit': z.strictObject({ participantId: field.id }),
  /** Removes a person, with or without their notes. */
  'participant:remove': z.strictObject({ participantId: field.id, withNotes: z.boolean() }),
  /** Makes a person a scribe, or ends it. */
  'participant:scribe': z.strictObject({ participantId: field.id, scribe: z.boolean() }),
  /** Issues a new return link, which ends the old one and tells the person. It is never shown to the facilitator. */
  'participant:renew-link': z.strictObject({ participantId: field.id, signOut: z.boolean() }),
  /** The person has read that their return link was renewed. */
  'participant:link-seen': z.strictObject({}),
};

/** What a join sends; used by the HTTP route and by the command the server gives itself. */
export const joinAnswers = z.strictObject({
  name: field.name,
  kind: z.enum(['participant', 'supporter']),
  groupId: field.groupId.nullable(),
  accessNeeds: field.paragraph,
  ownDevice: z.boolean(),
});

export type JoinAnswers = z.infer<typeof joinAnswers>;
