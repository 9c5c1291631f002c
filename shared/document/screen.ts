import type { Timer, WorkshopStatus } from '#shared/domain/workshop.ts';
import type { BoardAction, BoardBallot, BoardNote, BoardPriority, BoardTheme } from './board.ts';
import type { RoomCounts, RoomStage } from './room.ts';

/** What stands on the wall. `join` is there only while joining is open. */
export interface ScreenNow {
  title: string;
  status: WorkshopStatus;
  stage: RoomStage | null;
  aim: string;
  rules: string[];
  support: { name: string; place: string; phone: string };
  hearBack: { from: string; by: string; way: string };
  join: { link: string; code: string } | null;
  onWall: boolean;
}

/** Maps of the document `screen`. Notes and themes only while they are shown on the wall. */
export interface ScreenMaps {
  now: ScreenNow;
  timer: Timer;
  counts: RoomCounts;
  notes: BoardNote;
  themes: BoardTheme;
  ballots: BoardBallot;
  priorities: BoardPriority;
  actions: BoardAction;
}
