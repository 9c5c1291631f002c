import type { Answer } from '#shared/domain/agreed-action.ts';
import type { BallotResult } from '#shared/domain/ballot.ts';
import type { Theme } from '#shared/domain/theme.ts';

/** A revealed note. Nothing here leads to its author unless the workshop said so before people wrote. */
export interface BoardNote {
  id: string;
  stageId: string;
  text: string;
  /** Random order, one for everybody. */
  rank: number;
  themeId: string | null;
  themeOrder: number;
  writtenFor: boolean;
  /** Label of the author's group, where notes show it and the group is not too small. */
  group: string | null;
  /** The author's name, where notes show it. */
  name: string | null;
  version: number;
}

export type BoardTheme = Theme;

export interface BoardBallot {
  id: string;
  stageId: string;
  question: string;
  dots: number;
  perTheme: number;
  options: { themeId: string; title: string }[];
  status: 'open' | 'closed' | 'counted';
  /** Present only after results are shown. */
  result: BallotResult | null;
}

export interface BoardPriority {
  id: string;
  outcome: 'chosen' | 'set-aside';
  statement: string;
  reason: string;
  position: number;
  version: number;
}

export interface BoardAction {
  id: string;
  themeId: string | null;
  title: string;
  owner:
    | { kind: 'none' }
    | { kind: 'person'; name: string; answer: Answer }
    | { kind: 'to-be-found'; by: string; date: string };
  coLead: { name: string; answer: Answer } | null;
  due: string;
  measure: string;
  noteIds: string[];
  agreed: boolean;
  position: number;
  version: number;
}

/** Maps of the document `board:main`. */
export interface BoardMaps {
  notes: BoardNote;
  themes: BoardTheme;
  ballots: BoardBallot;
  priorities: BoardPriority;
  actions: BoardAction;
}
