import type { StateView } from '#shared/domain/state.ts';
import type { Timer, Workshop, WorkshopStatus } from '#shared/domain/workshop.ts';
import {
  boardRules,
  type BoardAction,
  type BoardBallot,
  type BoardNote,
  type BoardPriority,
  type BoardTheme,
  type BoardTranslation,
} from './board.ts';
import { projectionFrom, single, type MapRule } from './map-rule.ts';
import {
  countsOf,
  hearBackOf,
  languagesOf,
  roomStage,
  supportOf,
  timerOf,
  type RoomAbout,
  type RoomCounts,
  type RoomStage,
} from './room.ts';
import type { View } from './view.ts';

/** What stands on the wall. `join` is there only while joining is open. */
export interface ScreenNow extends Pick<RoomAbout, 'language' | 'languages' | 'versions'> {
  title: string;
  status: WorkshopStatus;
  stage: RoomStage | null;
  aim: string;
  rules: string[];
  support: { name: string; place: string; phone: string };
  hearBack: { from: string; by: string; way: string };
  join: { link: string; code: string } | null;
  onWall: boolean;
  /** Pages turn by themselves, unless the desk stopped them. */
  turning: boolean;
}

/** Maps of the document `screen`. Notes and themes only while they are shown on the wall. */
export interface ScreenMaps {
  now: ScreenNow;
  timer: Timer;
  counts: RoomCounts;
  notes: BoardNote;
  translations: BoardTranslation;
  themes: BoardTheme;
  ballots: BoardBallot;
  priorities: BoardPriority;
  actions: BoardAction;
}

/** Says whether people can join now: joining is open, and so are the workshop's doors. */
export function canJoin({ joiningOpen, status }: Workshop): boolean {
  return joiningOpen && (status === 'lobby' || status === 'live' || status === 'paused');
}

function currentStage(state: StateView): RoomStage | null {
  const id = state.workshop.currentStageId;
  const stage = id === null ? undefined : state.get('stages', id);
  return stage ? roomStage(stage, state.workshop) : null;
}

function nowOf({ state, links }: View): ScreenNow {
  const { workshop } = state;
  return {
    title: workshop.title,
    status: workshop.status,
    stage: currentStage(state),
    aim: workshop.aim,
    rules: [...workshop.rules],
    support: supportOf(workshop),
    hearBack: hearBackOf(workshop),
    ...languagesOf(workshop),
    join: canJoin(workshop) ? { link: links.join(), code: links.code() } : null,
    onWall: workshop.onWall,
    turning: workshop.wallTurning,
  };
}

/** A rule of the board that holds only while notes are shown on the wall. */
function onWall<V>(rule: MapRule<V>): MapRule<V> {
  return {
    ...rule,
    value: (view, id) => (view.state.workshop.onWall ? rule.value(view, id) : undefined),
    on: { ...rule.on, workshops: 'all' },
  };
}

/** Titles of themes reach the wall with the notes, or with the results. */
function ballotOf(view: View, id: string): BoardBallot | undefined {
  const ballot = boardRules.ballots.value(view, id);
  if (!ballot || ballot.result !== null || view.state.workshop.onWall) return ballot;
  return { ...ballot, options: [] };
}

/** On a wall nobody is named for an action before they have said yes. */
function actionOf(view: View, id: string): BoardAction | undefined {
  const action = boardRules.actions.value(view, id);
  if (!action) return undefined;
  const { owner, coLead } = action;
  return {
    ...action,
    owner: owner.kind === 'person' && owner.answer !== 'yes' ? { kind: 'none' } : owner,
    coLead: coLead?.answer === 'yes' ? coLead : null,
  };
}

/** What is safe on a wall. */
export const screenProjection = projectionFrom<ScreenMaps>({
  now: single(nowOf, { on: { workshops: 'all', stages: 'all' } }),
  timer: single(timerOf, { on: { workshops: 'all' } }),
  counts: single(countsOf, { on: { workshops: 'all', participants: 'all' }, slow: true }),
  notes: onWall({
    ...boardRules.notes,
    value: (view, id) => (view.state.get('notes', id)?.onWall ? boardRules.notes.value(view, id) : undefined),
  }),
  translations: onWall({
    ...boardRules.translations,
    value: (view, id) => {
      const translation = view.state.get('translations', id);
      const lets = translation?.onWall && view.state.get('notes', translation.noteId)?.onWall;
      return lets ? boardRules.translations.value(view, id) : undefined;
    },
  }),
  themes: onWall(boardRules.themes),
  ballots: { ...boardRules.ballots, value: ballotOf, on: { ballots: 'same', workshops: 'all' } },
  priorities: boardRules.priorities,
  actions: { ...boardRules.actions, value: actionOf },
});
