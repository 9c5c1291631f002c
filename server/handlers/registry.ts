import { actionHandlers } from './agreed-action.ts';
import { ballotHandlers } from './ballot.ts';
import type { Handlers } from './handler.ts';
import { noteHandlers } from './note.ts';
import { participantHandlers } from './participant.ts';
import { pauseHandlers } from './pause.ts';
import { priorityHandlers } from './priority.ts';
import { stageHandlers } from './stage.ts';
import { themeHandlers } from './theme.ts';
import { timerHandlers } from './timer.ts';
import { translationHandlers } from './translation.ts';
import { undoHandlers } from './undo.ts';
import { wordHandlers } from './word.ts';
import { workshopHandlers } from './workshop.ts';

/** The handler of every command; a command without one does not compile. */
export const handlers: Handlers = {
  ...workshopHandlers,
  ...timerHandlers,
  ...stageHandlers,
  ...participantHandlers,
  ...pauseHandlers,
  ...noteHandlers,
  ...wordHandlers,
  ...translationHandlers,
  ...themeHandlers,
  ...undoHandlers,
  ...ballotHandlers,
  ...priorityHandlers,
  ...actionHandlers,
};
