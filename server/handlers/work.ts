import { admitLateVoter } from './ballot.ts';
import { runDue } from './due.ts';
import { handlers } from './registry.ts';
import { createUndoLog } from './undo.ts';

/** All that a room does with rows, brought to it from here because rooms know no command. */
export const work = { handlers, createUndoLog, runDue, admitLateVoter };
