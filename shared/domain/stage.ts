import type { Id } from './ids.ts';
import type { Picture } from './pictures.ts';
import type { StageVersion } from './versions.ts';

export const stageKinds = [
  'welcome',
  'write',
  'read',
  'group',
  'break',
  'vote',
  'decide',
  'actions',
  'close',
] as const;
export type StageKind = (typeof stageKinds)[number];

export const attributions = ['nothing', 'group', 'name'] as const;
/** What a revealed note says about its author. Decided before people write; may only be tightened. */
export type Attribution = (typeof attributions)[number];

/** The one of two attributions that says less. */
export function tighterAttribution(one: Attribution, other: Attribution): Attribution {
  return attributions.indexOf(one) <= attributions.indexOf(other) ? one : other;
}

/** Options of one stage. Each applies to the kinds named. */
export interface StageOptions {
  /** write: what revealed notes show of their author. */
  shows?: Attribution | undefined;
  /** group: who may group; `auto` is everyone up to the limit of people, facilitators above it. */
  whoGroups?: 'auto' | 'everyone' | 'facilitators' | undefined;
  /** vote: dots for each person, and how many on one theme; null chooses by the number of themes. */
  dots?: number | null | undefined;
  perTheme?: number | null | undefined;
}

/** One step of the agenda: waiting → open → closed. At most one is open. */
export interface Stage {
  id: Id;
  kind: StageKind;
  title: string;
  prompt: string;
  /** The prompt in one sentence of at most twelve words or so, for one thing at a time; may be empty. */
  short: string;
  picture: Picture | null;
  /** Its words in other languages, by language. */
  versions: Record<string, StageVersion>;
  minutes: number;
  /** The minutes the agenda gave it, before any were taken off to catch up. */
  plannedMinutes: number;
  position: number;
  status: 'waiting' | 'open' | 'closed';
  options: StageOptions;
  /**
   * write: groups that may label notes and quotes, decided once when its notes are first revealed; null until then
   * and for other kinds. A note of any other group says "a participant".
   */
  labelledGroups: string[] | null;
  openedAt: number | null;
  closedAt: number | null;
}
