import type { Id } from './ids.ts';
import type { Consent } from './participant.ts';
import type { Attribution } from './stage.ts';

/**
 * A note. `private`: only its author has it. `late`: written after closing, waits for the next shuffled batch.
 * `shown`: revealed. `hidden`: taken from every screen and returned to its author.
 */
export interface Note {
  id: Id;
  /** The write stage it answers. */
  stageId: Id;
  authorId: Id;
  /** Someone else typed it for the author. */
  writtenFor: boolean;
  text: string;
  consent: Consent | null;
  shows: Attribution;
  status: 'private' | 'late' | 'shown' | 'hidden';
  /** When a late note was sent; null for others, so that no time tells notes apart. */
  lateAt: number | null;
  /** Random order, one for everybody, given at reveal (0 to 1). */
  rank: number | null;
  themeId: Id | null;
  /** Order within the theme. */
  themeOrder: number;
  hiddenReason: string;
  version: number;
}

/** A private word between facilitators and the unknown author of a note. */
export interface PrivateWord {
  id: Id;
  noteId: Id;
  from: 'facilitator' | 'author';
  text: string;
  /** The author's name, only if they chose to give it with this answer. */
  name: string | null;
  at: number;
}
