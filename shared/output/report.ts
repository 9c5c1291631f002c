import { limits } from '#shared/domain/limits.ts';
import type { StageKind } from '#shared/domain/stage.ts';
import type { StateView } from '#shared/domain/state.ts';
import { attendanceIn, madeBy, type ReportAttendance } from './attendance.ts';
import { actionsIn, decisionsIn, type ReportAction, type ReportDecisions } from './decisions.ts';
import { methodOf } from './method.ts';
import { aboutIn, offeredVersions, type Worded } from '#shared/domain/versions.ts';
import { numberedNotes, type ReportNote } from './notes.ts';
import { themesIn, type ReportTheme } from './themes.ts';
import type { Speech } from './speech.ts';
import { ballotsIn, type ReportBallot } from './votes.ts';

/**
 * What may leave the workshop, as plain data: what is revealed at a revision and time, with words only where consent
 * allows. Nobody's id is in it, no ballot, no withheld split. Every file format is made from this and nothing else.
 * Times are milliseconds since 1970; dates are YYYY-MM-DD or empty.
 */
export interface Report {
  /** The workshop's own language, in which facilitators wrote what has no language of its own. */
  language: string;
  title: Worded;
  aim: Worded;
  promise: Worded;
  influence: Worded;
  runBy: string;
  contact: string;
  asOf: { revision: number; at: number };
  /** The day the first stage was opened; null before. */
  heldAt: number | null;
  /** Not final: a draft for checking. */
  final: boolean;
  /** Until when people can object to being quoted; null before the workshop is closed. */
  objectUntil: number | null;
  attendance: ReportAttendance;
  /** As people wish to be named, in order of the alphabet. */
  madeBy: string[];
  /** Stages that were opened, in the order in which they were. */
  agenda: ReportStage[];
  /** Every revealed note, numbered from 1 in the order in which the board has them. */
  notes: ReportNote[];
  /** Revealed notes in no theme; they come before the themes, as on the board. */
  parked: ReportNote[];
  themes: ReportTheme[];
  votes: ReportBallot[];
  decisions: ReportDecisions;
  actions: ReportAction[];
  /** How all this came about, and by which rules; paragraphs. */
  method: string[];
  hearBack: { from: string; by: string; way: Worded };
}

/** A stage as it was held. `heldMinutes` is null while it is open. */
interface ReportStage {
  kind: StageKind;
  title: string;
  plannedMinutes: number;
  heldMinutes: number | null;
}

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/**
 * Makes the report of a workshop as it stands at a revision and a time. What the workshop says of itself is in the
 * reader's language where it is offered in it.
 */
export function reportOf(
  state: StateView,
  { revision, at, speech, reader }: { revision: number; at: number; speech: Speech; reader: string },
): Report {
  const { workshop } = state;
  const versions = offeredVersions(workshop.versions, workshop.languages);
  const about = aboutIn({ ...workshop, versions, hearBack: { way: workshop.hearWay } }, reader);
  const notes = numberedNotes(state, speech);
  const held = heldStages(state);
  return {
    language: workshop.language,
    title: about.title,
    aim: about.aim,
    promise: about.promise,
    influence: about.influence,
    runBy: workshop.runBy,
    contact: workshop.contact,
    asOf: { revision, at },
    heldAt: held.at(0)?.openedAt ?? null,
    final: workshop.reportFinalAt !== null,
    objectUntil: workshop.closedAt === null ? null : workshop.closedAt + limits.objectionDays * dayMs,
    attendance: attendanceIn(state),
    madeBy: madeBy(state),
    agenda: held.map(({ stage, openedAt }) => ({
      kind: stage.kind,
      title: stage.title,
      plannedMinutes: stage.plannedMinutes,
      heldMinutes:
        stage.closedAt === null ? null : Math.max(1, Math.round((stage.closedAt - openedAt) / minuteMs)),
    })),
    notes: notes.map(({ reported }) => reported),
    parked: notes.filter(({ reported }) => reported.theme === null).map(({ reported }) => reported),
    themes: themesIn(state, notes),
    votes: ballotsIn(state, speech),
    decisions: decisionsIn(state, speech),
    actions: actionsIn(state, notes),
    method: methodOf(state, speech),
    hearBack: { from: workshop.hearFrom, by: workshop.hearBy, way: about.hearWay },
  };
}

function heldStages(state: StateView) {
  return [...state.all('stages')]
    .flatMap((stage) => (stage.openedAt === null ? [] : [{ stage, openedAt: stage.openedAt }]))
    .sort((a, b) => a.openedAt - b.openedAt || a.stage.position - b.stage.position);
}
