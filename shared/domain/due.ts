import type { Id } from './ids.ts';
import { limits } from './limits.ts';
import { openStage } from './situation.ts';
import type { StateView } from './state.ts';

/** Something the server does by itself at or after a time. Milliseconds since 1970; a time in the past is due now. */
export type Due = { at: number; kind: 'release-late' } | { at: number; kind: 'count-ballot'; ballotId: Id };

/** What comes next of all that the state makes due; undefined when nothing is. */
export function nextDue(state: StateView): Due | undefined {
  let next = lateNotes(state);
  for (const ballot of state.all('ballots')) {
    if (ballot.status !== 'closed' || ballot.closedAt === null) continue;
    const at = ballot.closedAt + limits.ballotGraceMs;
    if (!next || at < next.at) next = { at, kind: 'count-ballot', ballotId: ballot.id };
  }
  return next;
}

/** Late notes come together: when enough wait, or some time after the first. They wait while the workshop pauses. */
function lateNotes(state: StateView): Due | undefined {
  if (state.workshop.status !== 'live') return undefined;
  const stage = openStage(state);
  if (stage?.kind !== 'read' && stage?.kind !== 'group') return undefined;
  const times: number[] = [];
  for (const note of state.all('notes')) if (note.status === 'late') times.push(note.lateAt ?? 0);
  times.sort((one, other) => one - other);
  const [first] = times;
  if (first === undefined) return undefined;
  const enough = times[limits.lateBatchNotes - 1] ?? Infinity;
  return { at: Math.min(first + limits.lateBatchWaitMs, enough), kind: 'release-late' };
}
