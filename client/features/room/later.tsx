import type { ComponentType } from 'react';
import type { Area } from '../../text/ids.ts';
import { Moment, part } from '../../text/part.tsx';

/*
 * Parts of the room that nobody sees at first: each is loaded when somebody first comes to it, so that the first step
 * is there soon on a slow phone.
 */

export const LinkRenewed = later(
  async () => (await import('./help/link-renewed.tsx')).LinkRenewed,
  'room-help',
);
export const AfterClose = later(
  async () => (await import('./stages/after-close.tsx')).AfterClose,
  'board',
  'common-live',
  'room-help',
  'room-stages',
  'room-write',
);
export const Asks = later(async () => (await import('./asks.tsx')).Asks);
export const AwayPage = later(async () => (await import('./away/away-page.tsx')).AwayPage, 'room-help');
export const BoardTab = later(
  async () => (await import('./board-tab.tsx')).BoardTab,
  'board',
  'common-live',
  'room-stages',
);
export const Help = later(async () => (await import('./help/help.tsx')).Help, 'common-live', 'room-help');
export const Lobby = later(async () => (await import('./stages/lobby.tsx')).Lobby, 'room-help');
export const Mine = later(
  async () => (await import('./mine.tsx')).Mine,
  'board',
  'common-live',
  'room-help',
  'room-write',
);
export const MissedCard = later(
  async () => (await import('./away/missed-card.tsx')).MissedCard,
  'room-stages',
);
export const Results = later(async () => (await import('../../board/results.tsx')).Results, 'board');
export const Unsent = later(async () => (await import('./unsent.tsx')).Unsent, 'room-help');
export const WaitingRoom = later(async () => (await import('./waiting-room.tsx')).WaitingRoom, 'room-help');
export const WhoPicker = later(
  async () => (await import('./who-picker.tsx')).WhoPicker,
  'common-live',
  'room-help',
  'room-write',
);

/** A part of the room with its words; what it stands for is said to be on its way meanwhile. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>, ...words: Area[]) {
  return part(load, { words, meanwhile: Moment });
}
