import { limits } from '#shared/domain/limits.ts';
import type { Participant } from '#shared/domain/participant.ts';
import { everyoneGroups, takesPart } from '#shared/domain/situation.ts';
import type { Stage, StageOptions } from '#shared/domain/stage.ts';
import type { StateView } from '#shared/domain/state.ts';
import { offeredVersions, type StageVersion, type WorkshopVersion } from '#shared/domain/versions.ts';
import type { Group, Timer, Workshop, WorkshopStatus } from '#shared/domain/workshop.ts';
import { idsOf, projectionFrom, single } from './map-rule.ts';
import type { View } from './view.ts';

/** What the workshop says of itself to everyone in it. */
export interface RoomAbout {
  title: string;
  aim: string;
  promise: string;
  influence: string;
  runBy: string;
  contact: string;
  privacyUrl: string;
  keepDays: number;
  groups: Group[];
  rules: string[];
  support: { name: string; place: string; phone: string };
  hearBack: { from: string; by: string; way: string };
  /** The language of all this, and the others it is offered in, each with what is said in it. */
  language: string;
  languages: string[];
  versions: Record<string, WorkshopVersion>;
  status: WorkshopStatus;
  threshold: number;
  /** Until when quotes can be objected to; null before closing. Milliseconds since 1970. */
  objectUntil: number | null;
  reportFinal: boolean;
}

/** Public counts: people with votes and notes (supporters and those who wait are not counted). */
export interface RoomCounts {
  done: number;
  of: number;
}

/** Where the workshop stands. `everyoneGroups` says whether participants may group at the moment. */
export interface RoomNow {
  stageId: string | null;
  everyoneGroups: boolean;
}

/** A stage as everyone sees it, in its own language and those the workshop is offered in. */
export interface RoomStage extends Pick<
  Stage,
  'id' | 'kind' | 'title' | 'prompt' | 'short' | 'picture' | 'minutes' | 'position' | 'status' | 'options'
> {
  language: string;
  versions: Record<string, StageVersion>;
}

/** Maps of the document `room`. Single values live under the key `one`. */
export interface RoomMaps {
  about: RoomAbout;
  now: RoomNow;
  timer: Timer;
  counts: RoomCounts;
  stages: RoomStage;
}

const dayMs = 24 * 3_600_000;

/** The support contact, as everyone may see it. */
export function supportOf(workshop: Workshop): RoomAbout['support'] {
  return { name: workshop.supportName, place: workshop.supportPlace, phone: workshop.supportPhone };
}

/** Who will say what came of it, by when and how. */
export function hearBackOf(workshop: Workshop): RoomAbout['hearBack'] {
  return { from: workshop.hearFrom, by: workshop.hearBy, way: workshop.hearWay };
}

/** The languages of a workshop, and what it says of itself in those that are offered. */
export function languagesOf({
  language,
  languages,
  versions,
}: Workshop): Pick<RoomAbout, 'language' | 'languages' | 'versions'> {
  return { language, languages: [...languages], versions: offeredVersions(versions, languages) };
}

function aboutOf(workshop: Workshop): RoomAbout {
  return {
    title: workshop.title,
    aim: workshop.aim,
    promise: workshop.promise,
    influence: workshop.influence,
    runBy: workshop.runBy,
    contact: workshop.contact,
    privacyUrl: workshop.privacyUrl,
    keepDays: workshop.keepDays,
    groups: workshop.groups.map(({ id, label }) => ({ id, label })),
    rules: [...workshop.rules],
    support: supportOf(workshop),
    hearBack: hearBackOf(workshop),
    ...languagesOf(workshop),
    status: workshop.status,
    threshold: workshop.threshold,
    objectUntil: workshop.closedAt === null ? null : workshop.closedAt + limits.objectionDays * dayMs,
    reportFinal: workshop.reportFinalAt !== null,
  };
}

/** The countdown, alone. */
export function timerOf({ state }: View): Timer {
  const { endsAt, remainingMs } = state.workshop.timer;
  return { endsAt, remainingMs };
}

/** Says whether a person is done with the open stage. */
export function isDone(state: StateView, person: Participant): boolean {
  return person.doneStageId !== null && person.doneStageId === state.workshop.currentStageId;
}

/** Says whether a person asked for more time in the open stage. */
export function needsMoreTime(state: StateView, person: Participant): boolean {
  return person.moreTimeStageId !== null && person.moreTimeStageId === state.workshop.currentStageId;
}

/** How many people are done, of how many who take part. */
export function countsOf({ state }: View): RoomCounts {
  const counts = { done: 0, of: 0 };
  for (const person of state.all('participants')) {
    if (!takesPart(person)) continue;
    counts.of += 1;
    if (isDone(state, person)) counts.done += 1;
  }
  return counts;
}

/** Options key by key, so that one added to the row is not shown to everyone by that alone. */
function optionsOf({ shows, whoGroups, dots, perTheme }: StageOptions): StageOptions {
  return {
    ...(shows !== undefined && { shows }),
    ...(whoGroups !== undefined && { whoGroups }),
    ...(dots !== undefined && { dots }),
    ...(perTheme !== undefined && { perTheme }),
  };
}

/** A stage without times and without what was decided about groups. */
export function roomStage(stage: Stage, { language, languages }: Workshop): RoomStage {
  const { id, kind, title, prompt, short, picture, minutes, position, status } = stage;
  return {
    id,
    kind,
    title,
    prompt,
    short,
    picture: picture && { name: picture.name, text: picture.text },
    language,
    versions: offeredVersions(stage.versions, languages),
    minutes,
    position,
    status,
    options: optionsOf(stage.options),
  };
}

/** What everyone in the workshop sees, beside the board. */
export const roomProjection = projectionFrom<RoomMaps>({
  about: single(({ state }) => aboutOf(state.workshop), { on: { workshops: 'all' } }),
  now: single(
    ({ state }) => ({ stageId: state.workshop.currentStageId, everyoneGroups: everyoneGroups(state) }),
    { on: { workshops: 'all', stages: 'all', participants: 'all' } },
  ),
  timer: single(timerOf, { on: { workshops: 'all' } }),
  counts: single(countsOf, { on: { workshops: 'all', participants: 'all' }, slow: true }),
  stages: {
    ids: idsOf('stages'),
    value({ state }, id) {
      const stage = state.get('stages', id);
      return stage && roomStage(stage, state.workshop);
    },
    on: { stages: 'same', workshops: 'all' },
  },
});
