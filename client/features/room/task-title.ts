import type { RoomAbout, RoomStage } from '#shared/document/room.ts';
import type { Translate } from '../../text/use-text.ts';
import { stageTitle } from './said.ts';

/** The title of the page while the task is shown. */
export function taskTitle(t: Translate, about: RoomAbout, stage: RoomStage | undefined): string {
  switch (about.status) {
    case 'draft':
    case 'lobby':
      return t('room.title.lobby');
    case 'paused':
      return t('room.title.paused');
    case 'closed':
    case 'archived':
      return t('room.title.over');
    case 'live':
      return stage ? stageTitle(stage) : t('room.title.between');
  }
  return about.status satisfies never;
}
