import type { Actor } from '#shared/domain/permissions.ts';
import type { Change, StateView } from '#shared/domain/state.ts';
import { boardProjection } from './board.ts';
import { ownersConcerned } from './concerned.ts';
import { deskProjection } from './desk.ts';
import { mineProjection } from './mine.ts';
import type { DocumentName, Projection } from './projection.ts';
import { roomProjection } from './room.ts';
import { screenProjection } from './screen.ts';
import { supportProjection } from './support.ts';
import type { View } from './view.ts';

const minePrefix = 'mine:' satisfies DocumentName;

/** The projection behind a document's name; undefined for a name that no document has. */
export function projectionOf(name: string): Projection | undefined {
  switch (name) {
    case 'room':
      return roomProjection;
    case 'board:main':
      return boardProjection;
    case 'desk':
      return deskProjection;
    case 'support':
      return supportProjection;
    case 'screen':
      return screenProjection;
    default:
      return name.startsWith(minePrefix) && name.length > minePrefix.length
        ? mineProjection(name.slice(minePrefix.length))
        : undefined;
  }
}

/**
 * The documents of one person each that a change can alter; undefined: any of them. Documents of several people always
 * have to be asked.
 */
export function personalDocumentsConcerned(change: Change, view: View): DocumentName[] | undefined {
  const owners = ownersConcerned(change, view);
  return owners && Array.from(owners, (id): DocumentName => `${minePrefix}${id}`);
}

/** Says whether a document of one person may show that this actor is connected. */
export function personalDocumentsShow(actor: Actor): boolean {
  return actor.kind === 'support';
}

/** Says whether a document is one person's alone. */
export function isPersonal(name: DocumentName): boolean {
  return name.startsWith(minePrefix);
}

/** The documents someone may open now. This alone decides what they can see. */
export function documentsFor(actor: Actor, state: StateView): DocumentName[] {
  switch (actor.kind) {
    case 'participant': {
      const status = state.get('participants', actor.id)?.status;
      if (status === 'present') return ['room', 'board:main', `mine:${actor.id}`];
      return status === 'waiting' ? [`mine:${actor.id}`] : [];
    }
    case 'facilitator':
      return state.get('facilitators', actor.id) ? ['room', 'board:main', 'desk'] : [];
    case 'support':
      return ['support'];
    case 'screen':
      return ['screen'];
    default:
      throw new Error(`not an actor: ${String(actor satisfies never)}`);
  }
}
