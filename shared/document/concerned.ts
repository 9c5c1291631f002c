import type { Change, StateView } from '#shared/domain/state.ts';
import type { View } from './view.ts';

/**
 * Whose documents a change can alter; undefined: anybody's. Of the hundreds that may be open few have to be asked then. A
 * row's owner never changes.
 */
export function ownersConcerned(change: Change, { state }: View): Iterable<string> | undefined {
  switch (change.table) {
    case 'notes':
    case 'translations':
      return change.row === null ? undefined : someone(change.row.authorId);
    case 'votes':
    case 'pauses':
      return change.row === null ? undefined : someone(change.row.participantId);
    case 'participants':
      return [change.id, ...scribesIn(state)];
    case 'links':
    case 'facilitators':
    case 'stages':
    case 'themes':
    case 'priorities':
      return [];
    case 'workshops':
    case 'ballots':
    case 'privateWords':
    case 'actions':
      return undefined;
  }
}

/** Where nobody is named any more, nobody has anything of it. */
function someone(id: string | null): string[] {
  return id === null ? [] : [id];
}

function* scribesIn(state: StateView): Iterable<string> {
  for (const person of state.all('participants')) if (person.scribe) yield person.id;
}
