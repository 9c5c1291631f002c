import type { z } from 'zod';
import { actionCommands } from './commands/agreed-action.ts';
import { ballotCommands } from './commands/ballot.ts';
import { noteCommands } from './commands/note.ts';
import { participantCommands } from './commands/participant.ts';
import { pauseCommands } from './commands/pause.ts';
import { priorityCommands } from './commands/priority.ts';
import { stageCommands } from './commands/stage.ts';
import { themeCommands } from './commands/theme.ts';
import { timerCommands } from './commands/timer.ts';
import { translationCommands } from './commands/translation.ts';
import { undoCommands } from './commands/undo.ts';
import { wordCommands } from './commands/word.ts';
import { workshopCommands } from './commands/workshop.ts';

/** Every command a client may send, with the schema of its body. */
export const commands = {
  ...workshopCommands,
  ...timerCommands,
  ...stageCommands,
  ...participantCommands,
  ...pauseCommands,
  ...noteCommands,
  ...wordCommands,
  ...translationCommands,
  ...themeCommands,
  ...undoCommands,
  ...ballotCommands,
  ...priorityCommands,
  ...actionCommands,
};

export type CommandName = keyof typeof commands;
export type CommandBody<N extends CommandName> = z.infer<(typeof commands)[N]>;

/** Says whether a name belongs to a command; own keys only. */
export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}
