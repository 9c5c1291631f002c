import type { PrivateWord } from '#shared/domain/note.ts';
import type { Participant } from '#shared/domain/participant.ts';
import type { Stage } from '#shared/domain/stage.ts';
import { takesPart } from '#shared/domain/situation.ts';
import type { StateView } from '#shared/domain/state.ts';
import { thresholdFixed } from '#shared/domain/threshold.ts';
import { idsOf, idsWhere, projectionFrom, single } from './map-rule.ts';
import { one } from './projection.ts';
import { isDone, needsMoreTime } from './room.ts';
import { canJoin } from './screen.ts';
import type { View } from './view.ts';

/** A person as facilitators see them. Never what they wrote or chose. */
export interface DeskPerson extends Pick<
  Participant,
  | 'id'
  | 'name'
  | 'kind'
  | 'groupId'
  | 'status'
  | 'hasDevice'
  | 'scribe'
  | 'accessNeeds'
  | 'agreedRules'
  | 'helpWanted'
  | 'away'
> {
  connected: boolean;
  /** Only for a person without a device, for whom the desk acts; null for others: the desk sees how many are done. */
  done: boolean | null;
}

/** Live progress of the open stage, counts only. People without a device count as connected. */
export interface DeskProgress {
  /** Connected and not done. */
  busy: number;
  done: number;
  notConnected: number;
  /** Asked for more time; nobody learns who. */
  moreTime: number;
  /** Late notes that wait for the next batch. */
  late: number;
}

export interface DeskLinks {
  join: string;
  code: string;
  screen: string;
  support: string;
}

export interface DeskSettings {
  joiningOpen: boolean;
  waitingRoom: boolean;
  threshold: number;
  /** The threshold can no longer be changed. */
  thresholdFixed: boolean;
  onWall: boolean;
  /** Pages of the wall turn by themselves. */
  wallTurning: boolean;
  /** Revealed notes that the wall does not have yet. */
  notOnWall: number;
  /** Translations that the wall does not have yet, of notes that are revealed. */
  translationsNotOnWall: number;
}

export interface DeskHiddenNote {
  id: string;
  text: string;
  language: string | null;
  reason: string;
}

export interface DeskFacilitator {
  id: string;
  name: string;
  owner: boolean;
  connected: boolean;
}

/** Owner and co-lead by id, for the desk's pickers. */
export interface DeskAction {
  id: string;
  ownerId: string | null;
  coLeadId: string | null;
}

/** When the workshop began and is planned to end. Milliseconds since 1970. */
export interface DeskPlan {
  startedAt: number | null;
  endsAt: number | null;
}

/** The times of a stage, for the desk alone. */
export type DeskStage = Pick<Stage, 'id' | 'openedAt' | 'closedAt' | 'plannedMinutes'>;

/** Maps of the document `desk`. Single values live under the key `one`. */
export interface DeskMaps {
  people: DeskPerson;
  progress: DeskProgress;
  links: DeskLinks;
  settings: DeskSettings;
  hidden: DeskHiddenNote;
  words: Pick<PrivateWord, 'id' | 'noteId' | 'from' | 'text' | 'name' | 'at'>;
  facilitators: DeskFacilitator;
  actions: DeskAction;
  plan: DeskPlan;
  stages: DeskStage;
}

function isConnected({ presence }: View, person: Participant): boolean {
  return !person.hasDevice || presence.participants.has(person.id);
}

function personOf(view: View, id: string): DeskPerson | undefined {
  const person = view.state.get('participants', id);
  if (!person || person.status === 'removed') return undefined;
  const { name, kind, groupId, status, hasDevice, scribe, accessNeeds, agreedRules } = person;
  const { helpWanted, away } = person;
  return {
    id,
    name,
    kind,
    groupId,
    status,
    hasDevice,
    scribe,
    accessNeeds,
    agreedRules,
    helpWanted,
    away,
    connected: isConnected(view, person),
    done: hasDevice ? null : isDone(view.state, person),
  };
}

function progressOf(view: View): DeskProgress {
  const { state } = view;
  const progress = { busy: 0, done: 0, notConnected: 0, moreTime: 0, late: 0 };
  for (const person of state.all('participants')) {
    if (!takesPart(person)) continue;
    if (needsMoreTime(state, person)) progress.moreTime += 1;
    if (isDone(state, person)) progress.done += 1;
    else if (isConnected(view, person)) progress.busy += 1;
    else progress.notConnected += 1;
  }
  for (const note of state.all('notes')) if (note.status === 'late') progress.late += 1;
  return progress;
}

/** Notes can be late only once a write stage has closed; before, no note may touch what the desk holds. */
function lateIsPossible(state: StateView): boolean {
  for (const stage of state.all('stages')) {
    if (stage.kind === 'write' && stage.status === 'closed') return true;
  }
  return false;
}

function wordOf({ state }: View, id: string): DeskMaps['words'] | undefined {
  const word = state.get('privateWords', id);
  const status = word && state.get('notes', word.noteId)?.status;
  if (!word || (status !== 'shown' && status !== 'hidden')) return undefined;
  return { id, noteId: word.noteId, from: word.from, text: word.text, name: word.name, at: word.at };
}

function translationsNotOnWall(state: StateView): number {
  let waiting = 0;
  for (const { noteId, onWall } of state.all('translations')) {
    if (!onWall && state.get('notes', noteId)?.status === 'shown') waiting += 1;
  }
  return waiting;
}

/** What facilitators see beside room and board. */
export const deskProjection = projectionFrom<DeskMaps>({
  people: {
    ids: idsOf('participants'),
    value: personOf,
    on: { participants: 'same', workshops: 'all' },
    presence: (actor) => (actor.kind === 'participant' ? [actor.id] : []),
  },
  progress: single(progressOf, {
    on: {
      workshops: 'all',
      participants: 'all',
      notes: (row, _, { state }) => (row?.status !== 'private' && lateIsPossible(state) ? [one] : []),
    },
    presence: (actor) => (actor.kind === 'participant' ? [one] : []),
    slow: true,
  }),
  links: single(
    ({ state, links }) => ({
      join: links.join(),
      // Printed before the day, while the doors are still closed.
      code: canJoin(state.workshop) || state.workshop.status === 'draft' ? links.code() : '',
      screen: links.screen(),
      support: links.support(),
    }),
    { on: { workshops: 'all' } },
  ),
  settings: single(
    ({ state }) => ({
      joiningOpen: state.workshop.joiningOpen,
      waitingRoom: state.workshop.waitingRoom,
      threshold: state.workshop.threshold,
      thresholdFixed: thresholdFixed(state),
      onWall: state.workshop.onWall,
      wallTurning: state.workshop.wallTurning,
      notOnWall: [...state.all('notes')].filter((note) => note.status === 'shown' && !note.onWall).length,
      translationsNotOnWall: translationsNotOnWall(state),
    }),
    { on: { workshops: 'all', stages: 'all', notes: 'all', translations: 'all' } },
  ),
  hidden: {
    ids: idsOf('notes'),
    value({ state }, id) {
      const note = state.get('notes', id);
      return note?.status === 'hidden'
        ? { id, text: note.text, language: note.language, reason: note.hiddenReason }
        : undefined;
    },
    on: { notes: 'same' },
  },
  words: {
    ids: idsOf('privateWords'),
    value: wordOf,
    on: {
      privateWords: 'same',
      notes: (_, id, view) => idsWhere(view, 'privateWords', (word) => word.noteId === id),
    },
  },
  facilitators: {
    ids: idsOf('facilitators'),
    value({ state, presence }, id) {
      const row = state.get('facilitators', id);
      return row && { id, name: row.name, owner: row.owner, connected: presence.facilitators.has(id) };
    },
    on: { facilitators: 'same' },
    presence: (actor) => (actor.kind === 'facilitator' ? [actor.id] : []),
  },
  actions: {
    ids: idsOf('actions'),
    value({ state }, id) {
      const action = state.get('actions', id);
      if (!action) return undefined;
      const { owner, coLead } = action;
      return {
        id,
        ownerId: owner.kind === 'person' ? owner.participantId : null,
        coLeadId: coLead?.participantId ?? null,
      };
    },
    on: { actions: 'same' },
  },
  plan: single(({ state: { workshop } }) => ({ startedAt: workshop.startedAt, endsAt: workshop.endsAt }), {
    on: { workshops: 'all' },
  }),
  stages: {
    ids: idsOf('stages'),
    value({ state }, id) {
      const stage = state.get('stages', id);
      if (!stage) return undefined;
      const { openedAt, closedAt, plannedMinutes } = stage;
      return { id, openedAt, closedAt, plannedMinutes };
    },
    on: { stages: 'same' },
  },
});
