import type { Actor } from '#shared/domain/permissions.ts';
import type { Participant } from '#shared/domain/participant.ts';
import type { StateView } from '#shared/domain/state.ts';
import type { Workshop } from '#shared/domain/workshop.ts';
import type { SignIn } from '../storage/storage.ts';
import type { RowChange } from './layer.ts';

/** Actors whose connections must close because their rights changed: they join again if they may. */
export function rightsChanged(changes: readonly RowChange[]): Actor[] {
  const actors: Actor[] = [];
  for (const { table, id, before, after } of changes) {
    if (before === undefined) continue;
    if (
      table === 'participants' &&
      roleWords(before as Participant) !== roleWords(after as Participant | undefined)
    ) {
      actors.push({ kind: 'participant', id });
    }
    if (table === 'facilitators' && after === undefined) actors.push({ kind: 'facilitator', id });
    if (table === 'workshops') {
      if (renewed(before, after, 'screenGeneration')) actors.push({ kind: 'screen' });
      if (renewed(before, after, 'supportGeneration')) actors.push({ kind: 'support' });
    }
  }
  return actors;
}

/** Rows on which rights rest that are no longer the same in a state that was read again. */
export function ruledRows(before: StateView, after: StateView): RowChange[] {
  const rows: RowChange[] = [];
  for (const table of ['workshops', 'facilitators', 'participants'] as const) {
    for (const row of before.all(table))
      rows.push({ table, id: row.id, before: row, after: after.get(table, row.id) });
  }
  return rows;
}

/** Whose sign-ins end with these changes: those of a renewed projector or support link. */
export function signInsEnded(
  changes: readonly RowChange[],
  workshopId: string,
): Pick<SignIn, 'kind' | 'subjectId'>[] {
  const ended: Pick<SignIn, 'kind' | 'subjectId'>[] = [];
  for (const actor of rightsChanged(changes)) {
    if (actor.kind === 'screen' || actor.kind === 'support')
      ended.push({ kind: actor.kind, subjectId: workshopId });
  }
  return ended;
}

function roleWords(person: Participant | undefined): string {
  return person ? `${person.status} ${person.kind} ${person.scribe}` : '';
}

function renewed(
  before: RowChange['before'],
  after: RowChange['after'],
  generation: 'screenGeneration' | 'supportGeneration',
): boolean {
  return (before as Workshop)[generation] !== (after as Workshop | undefined)?.[generation];
}
