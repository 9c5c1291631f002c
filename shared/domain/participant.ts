import type { Id } from './ids.ts';
import type { StateView } from './state.ts';

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
  /** The stage the person needs more time for. Nobody learns who, only how many. */
  moreTimeStageId: Id | null;
  /** Asks for somebody to write for them. For facilitators' eyes only. */
  helpWanted: boolean;
  /** Took a break from the screen. For facilitators' eyes only. */
  away: boolean;
  linkGeneration: number;
  /** Devices that came by a return link of an older generation than this are signed out. */
  signedOutBefore: number;
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

/** What is known of a person when they come. */
export type NewPerson = Pick<
  Participant,
  'id' | 'name' | 'kind' | 'groupId' | 'status' | 'hasDevice' | 'accessNeeds' | 'joinedAt'
>;

/** A person who has just come: nothing agreed to, nothing answered. */
export function newParticipant(person: NewPerson): Participant {
  return {
    ...person,
    scribe: false,
    agreedRules: false,
    consentDefault: null,
    credit: null,
    doneStageId: null,
    moreTimeStageId: null,
    helpWanted: false,
    away: false,
    linkGeneration: 1,
    signedOutBefore: 0,
    linkRenewed: false,
  };
}

/** The row that stays of somebody who was removed: nothing that names or describes them. */
export function removedParticipant(person: Participant): Participant {
  return {
    ...person,
    status: 'removed',
    name: '',
    accessNeeds: '',
    credit: null,
    scribe: false,
    doneStageId: null,
    moreTimeStageId: null,
    helpWanted: false,
    away: false,
    linkRenewed: false,
  };
}

/** How many people count against the limit: all who were not removed, those who wait included. */
export function countPeople(state: StateView): number {
  let people = 0;
  for (const person of state.all('participants')) if (person.status !== 'removed') people += 1;
  return people;
}
