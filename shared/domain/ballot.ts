import type { Id } from './ids.ts';

/** A question put to everyone, with dots on themes. One ballot for each opening of a vote stage. */
export interface Ballot {
  id: Id;
  stageId: Id;
  /** Order of opening in the workshop; 0 is the first. */
  position: number;
  question: string;
  dots: number;
  perTheme: number;
  /** Themes as they were when voting opened. */
  options: { themeId: Id; title: string }[];
  status: 'open' | 'closed' | 'counted';
  closedAt: number | null;
  /** People who were offline at closing; only their votes are accepted during the grace. */
  lateVoterIds: Id[];
  /** Results are shown to everyone. */
  shown: boolean;
  /** Decided once, at counting, with what small groups require left out. */
  result: BallotResult | null;
}

/** Dots of one person (or, after counting, of nobody) on one theme. */
export interface Vote {
  id: Id;
  ballotId: Id;
  themeId: Id;
  /** Null once the ballot is counted: the link is cut for good. */
  participantId: Id | null;
  /** Empty once the ballot is counted, where the split of the group is withheld. */
  groupId: string;
  dots: number;
}

/** Places in order; those who share a place are in one inner list. */
export type Ranking = Id[][];

/** What may be shown of a counted ballot. Withheld splits are absent, not zero. */
export interface BallotResult {
  /** People who cast at least one dot. */
  answered: number;
  /** Dots for each theme. */
  totals: Record<Id, number>;
  byTotal: Ranking;
  /** Splits of the groups that may be shown. */
  groups: {
    groupId: string;
    label: string;
    answered: number;
    totals: Record<Id, number>;
    ranking: Ranking;
  }[];
  /** Labels of groups whose split is withheld. */
  withheld: string[];
  /** Each group weighing the same; null where any split is withheld. Shares are percent, one decimal. */
  equalVoice: { shares: Record<Id, number>; ranking: Ranking } | null;
}
