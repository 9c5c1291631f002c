import type { Actor } from '#shared/domain/permissions.ts';
import type { Participant } from '#shared/domain/participant.ts';
import type { StateView } from '#shared/domain/state.ts';
import type { Workshop } from '#shared/domain/workshop.ts';
import type { RowChange } from './layer.ts';

/** Actors whose connections must close because their rights changed: they join again if they may. */
export function rightsChanged(changes: readonly RowChange[]): Actor[] {
  const actors: Actor[] = [];
  for (const { table, id, before, after } of changes) {
    if (before === undefined) continue;
    if (
      table === 'participants' &&
      rightsOf(before as Participant) !== rightsOf(after as Participant | undefined)
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

/** All of a person on which rests whether they may connect, and as what. */
function rightsOf(person: Participant | undefined): string {
  return person ? `${person.status} ${person.kind} ${person.scribe} ${person.signedOutBefore}` : '';
}

function renewed(
  before: RowChange['before'],
  after: RowChange['after'],
  generation: 'screenGeneration' | 'supportGeneration',
): boolean {
  return (before as Workshop)[generation] !== (after as Workshop | undefined)?.[generation];
}
