import type { Id } from './ids.ts';
import type { WorkshopVersion } from './versions.ts';

export const workshopStatuses = ['draft', 'lobby', 'live', 'paused', 'closed', 'archived'] as const;
/** Lifecycle: draft → lobby → live ⇄ paused → closed → archived. */
export type WorkshopStatus = (typeof workshopStatuses)[number];

/** A group that people belong to: `staff`, `lived`, or one that the facilitator added. */
export interface Group {
  id: string;
  label: string;
}

/** The countdown all see. It never locks anything. Running: `endsAt` is set. Paused: `remainingMs` is set. */
export interface Timer {
  endsAt: number | null;
  remainingMs: number | null;
  /** The timer ran when the workshop was paused, and runs on when it resumes. */
  runsOn?: true;
}

/** One event, from draft to archived. The row of the same name. Times are milliseconds since 1970. */
export interface Workshop {
  id: Id;
  title: string;
  aim: string;
  /** What the organisation promises to do with the result. */
  promise: string;
  /** What is open to influence, and what is not. */
  influence: string;
  runBy: string;
  contact: string;
  privacyUrl: string;
  keepDays: number;
  groups: Group[];
  rules: string[];
  supportName: string;
  supportPlace: string;
  supportPhone: string;
  /** "You will hear from NAME by DATE. How: WAY." */
  hearFrom: string;
  hearBy: string;
  hearWay: string;
  /** The language its own words are written in, a tag of `languagePattern`. */
  language: string;
  /** Other languages that people are offered. */
  languages: string[];
  /** What it says of itself in other languages, by language; some may be there that are not offered. */
  versions: Record<string, WorkshopVersion>;
  status: WorkshopStatus;
  currentStageId: Id | null;
  timer: Timer;
  joiningOpen: boolean;
  waitingRoom: boolean;
  joinGeneration: number;
  screenGeneration: number;
  supportGeneration: number;
  /** Smallest number of answers of a group that may be shown apart; fixed once anyone has written. */
  threshold: number;
  /** Notes are shown on the projector. */
  onWall: boolean;
  /** Pages of the projector turn by themselves. */
  wallTurning: boolean;
  createdAt: number;
  /** When it went live; null before. */
  startedAt: number | null;
  /** When it is planned to end; null until that was said or it has started. */
  endsAt: number | null;
  closedAt: number | null;
  /** When the report was made final; null while it is a draft for checking. */
  reportFinalAt: number | null;
}

/** A facilitator of one workshop. `id` is the account's id. */
export interface WorkshopFacilitator {
  id: Id;
  name: string;
  owner: boolean;
}

/** A look-up entry for a link that can be shown again; the link itself is derived, never stored. */
export interface Link {
  /** SHA-256 of the token, base64url. */
  id: string;
  kind: 'join' | 'code' | 'return' | 'screen' | 'support';
  /** The participant of a return link; otherwise the workshop. */
  subjectId: Id;
}

/** The groups every workshop starts with. */
export const builtInGroups: readonly Group[] = [
  { id: 'staff', label: 'Staff' },
  { id: 'lived', label: 'Lived-experience partner' },
];

/** The group that people with lived experience belong to; co-leads come from it. */
export const livedGroupId = 'lived';
