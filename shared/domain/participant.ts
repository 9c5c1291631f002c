import type { Id } from './ids.ts';

export const consents = ['named', 'group', 'never'] as const;
/** How words may be quoted: with the first name, with the group only, never. Unanswered (null) means never. */
export type Consent = (typeof consents)[number];

/** A person in a workshop: someone who takes part, or a supporter (present, no votes, no group). */
export interface Participant {
  id: Id;
  name: string;
  kind: 'participant' | 'supporter';
  /** Null for a supporter. */
  groupId: string | null;
  /** `removed` keeps the row, without name or needs, so that what they agreed to be kept has an owner. */
  status: 'waiting' | 'present' | 'removed';
  /** False for a person whom a facilitator or scribe writes and votes for. */
  hasDevice: boolean;
  scribe: boolean;
  /** For facilitators' eyes only. */
  accessNeeds: string;
  agreedRules: boolean;
  /** The person's own default, asked once; null until answered. */
  consentDefault: Consent | null;
  /** How the person wishes to be named in "Made by"; null if they do not. */
  credit: string | null;
  /** The stage the person said they were done with. */
  doneStageId: Id | null;
  linkGeneration: number;
  /** A new return link was issued by a facilitator and the person has not been told yet. */
  linkRenewed: boolean;
  joinedAt: number;
}

/** Someone asked for a pause. Reaches only the support person. */
export interface Pause {
  id: Id;
  participantId: Id;
  askedAt: number;
  status: 'asked' | 'seen' | 'ended';
}
