import type { Stage } from '#shared/domain/stage.ts';
import type { Group, Timer, WorkshopStatus } from '#shared/domain/workshop.ts';

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

/** A stage as everyone sees it. */
export type RoomStage = Pick<Stage, 'id' | 'kind' | 'title' | 'prompt' | 'minutes' | 'position' | 'status' | 'options'>;

/** Maps of the document `room`. Single values live under the key `one`. */
export interface RoomMaps {
  about: RoomAbout;
  now: RoomNow;
  timer: Timer;
  counts: RoomCounts;
  stages: RoomStage;
}
