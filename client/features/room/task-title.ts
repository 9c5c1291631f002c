import type { RoomAbout, RoomStage } from '#shared/document/room.ts';
import type { Translate } from '../../text/use-text.ts';
import { stageWords } from './said.ts';

/** A title, and in which language it is where the workshop's own words are. */
export interface TaskTitle {
  text: string;
  language?: string;
}

/** The title of the page while the task is shown. */
export function taskTitle(t: Translate, about: RoomAbout, stage: RoomStage | undefined): TaskTitle {
  switch (about.status) {
    case 'draft':
    case 'lobby':
      return { text: t('room.title.lobby') };
    case 'paused':
      return { text: t('room.title.paused') };
    case 'closed':
    case 'archived':
      return { text: t('room.title.over') };
    case 'live':
      return stage ? stageWords(stage).title : { text: t('room.title.between') };
  }
  return about.status satisfies never;
}
