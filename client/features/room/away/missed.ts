import type { BoardMaps } from '#shared/document/board.ts';
import type { RoomStage } from '#shared/document/room.ts';

/** The workshop as somebody left it: only ids and where it stood, so that it can be kept on the device in few letters. */
export interface LeftAt {
  /** Milliseconds since 1970. */
  at: number;
  stageId: string | null;
  notes: string[];
  themes: string[];
  /** Ballots whose results were shown. */
  results: string[];
  priorities: string[];
  /** Actions that were agreed. */
  actions: string[];
}

/** What can be looked at now. */
export interface Standing {
  stageId: string | null;
  /** In their order, with the language of their title. */
  stages: readonly Pick<RoomStage, 'id' | 'title' | 'status' | 'language'>[];
  notes: readonly Pick<BoardMaps['notes'], 'id'>[];
  themes: readonly Pick<BoardMaps['themes'], 'id' | 'title'>[];
  ballots: readonly Pick<BoardMaps['ballots'], 'id' | 'result' | 'question'>[];
  priorities: readonly Pick<BoardMaps['priorities'], 'id'>[];
  actions: readonly Pick<BoardMaps['actions'], 'id' | 'title' | 'agreed'>[];
}

/** A stage by its title, and the language that this is in. */
type NamedStage = Pick<RoomStage, 'id' | 'title' | 'language'>;

/** What happened while somebody was away, in the order in which it is told. */
export interface Missed {
  /** Stages that were open meanwhile and are over again. */
  passed: NamedStage[];
  /** The stage that is open now, where it is another one. */
  now: NamedStage | undefined;
  notes: number;
  themes: { id: string; title: string }[];
  results: { id: string; question: string }[];
  decisions: number;
  actions: { id: string; title: string }[];
}

/** What to keep of the workshop when somebody goes. */
export function leave(standing: Standing, at: number): LeftAt {
  return {
    at,
    stageId: standing.stageId,
    notes: ids(standing.notes),
    themes: ids(standing.themes),
    results: ids(standing.ballots.filter(({ result }) => result !== null)),
    priorities: ids(standing.priorities),
    actions: ids(standing.actions.filter(({ agreed }) => agreed)),
  };
}

/** What somebody missed between going and now. */
export function missedSince(left: LeftAt, standing: Standing): Missed {
  const { stages } = standing;
  const from = stages.findIndex(({ id }) => id === left.stageId);
  const to = stages.findIndex(({ id }) => id === standing.stageId);
  const moved = left.stageId !== standing.stageId;
  return {
    passed: stages
      .filter(({ status }, place) => moved && place > from && (to < 0 || place < to) && status === 'closed')
      .map(named),
    now: moved ? stages.filter(({ id }) => id === standing.stageId).map(named)[0] : undefined,
    notes: fresh(standing.notes, left.notes).length,
    themes: fresh(standing.themes, left.themes).map(({ id, title }) => ({ id, title })),
    results: fresh(
      standing.ballots.filter(({ result }) => result !== null),
      left.results,
    ).map(({ id, question }) => ({ id, question })),
    decisions: fresh(standing.priorities, left.priorities).length,
    actions: fresh(
      standing.actions.filter(({ agreed }) => agreed),
      left.actions,
    ).map(({ id, title }) => ({ id, title })),
  };
}

/** Says whether nothing happened at all. */
export function missedNothing(missed: Missed): boolean {
  return (
    missed.now === undefined &&
    missed.notes + missed.decisions === 0 &&
    [missed.passed, missed.themes, missed.results, missed.actions].every((some) => some.length === 0)
  );
}

/** What `leave` gave, read back from the device; undefined when it is not that. */
export function readLeftAt(text: string): LeftAt | undefined {
  if (text === '') return undefined;
  const kept: unknown = JSON.parse(text);
  return typeof kept === 'object' && kept !== null && 'at' in kept ? (kept as LeftAt) : undefined;
}

function ids(rows: readonly { id: string }[]): string[] {
  return rows.map(({ id }) => id);
}

function fresh<Row extends { id: string }>(rows: readonly Row[], known: readonly string[]): Row[] {
  const before = new Set(known);
  return rows.filter(({ id }) => !before.has(id));
}

function named({ id, title, language }: NamedStage): NamedStage {
  return { id, title, language };
}
