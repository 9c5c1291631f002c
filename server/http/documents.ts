import type { RequestHandler } from 'express';
import { headOf, type Contents } from '#shared/document/contents.ts';
import { Refusal } from '#shared/domain/errors.ts';
import { refusalAtDoor } from '../identity/door.ts';
import type { HttpDependencies } from './dependencies.ts';
import { asIn, mustBeSignedIn, mustExist } from './exchange.ts';
import { deflated, spliced, stored, type Piece } from './spliced-gzip.ts';

/** The state vector of somebody who has nothing. */
const nothing = new Uint8Array([0]);
/** Shorter ones are sent as they are. */
const worthCompressing = 2_048;

/**
 * Sends the documents that somebody may open, as they are: a page can be read while its connection is still being made,
 * and what changes afterwards comes by that. The same documents as there, for the same identity. The state that everyone
 * shares is compressed once.
 */
export function documentsRoute({ signIns, rooms }: HttpDependencies): RequestHandler {
  /** Lives as long as the room keeps the state itself. */
  const compressed = new WeakMap<Uint8Array, Promise<Piece>>();

  async function pieceOf(update: Uint8Array): Promise<Piece> {
    if (update.length < worthCompressing) return stored(update);
    const found = compressed.get(update);
    if (found) return found;
    const made = deflated(update);
    compressed.set(update, made);
    return made;
  }
  async function contentsFor(cookie: string | undefined, as: string): Promise<Contents[]> {
    const identity = mustBeSignedIn(await signIns.identify(cookie, as));
    const room = mustExist(await rooms.open(identity.workshopId));
    if (refusalAtDoor(room.state, identity)) throw new Refusal('forbidden');
    return room.documentsOf(identity.actor).flatMap((name) => {
      const channel = room.channelOf(name);
      return room.updatesSince(channel, nothing).map((update) => ({ channel, update }));
    });
  }
  return (request, response, next) => {
    const plain = request.acceptsEncodings('gzip') !== 'gzip';
    contentsFor(request.headers.cookie, asIn(request.query))
      .then(async (contents) => {
        response.type('application/octet-stream').vary('Accept-Encoding');
        const updates = contents.map(({ update }) => update);
        const head = headOf(contents);
        if (plain) return response.end(Buffer.concat([head, ...updates]));
        const pieces = await Promise.all(updates.map(pieceOf));
        return response.set('Content-Encoding', 'gzip').end(spliced([stored(head), ...pieces]));
      })
      .catch(next);
  };
}
