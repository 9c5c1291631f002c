import type { z } from 'zod';
import { ballotCommands } from './commands/ballot.ts';
import { decisionCommands } from './commands/decision.ts';
import { noteCommands } from './commands/note.ts';
import { participantCommands } from './commands/participant.ts';
import { stageCommands } from './commands/stage.ts';
import { themeCommands } from './commands/theme.ts';
import { workshopCommands } from './commands/workshop.ts';

/** Every command a client may send, with the schema of its body. */
export const commands = {
  ...workshopCommands,
  ...stageCommands,
  ...participantCommands,
  ...noteCommands,
  ...themeCommands,
  ...ballotCommands,
  ...decisionCommands,
};

export type CommandName = keyof typeof commands;
export type CommandBody<N extends CommandName> = z.infer<(typeof commands)[N]>;

/** Says whether a name belongs to a command; own keys only. */
export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}
