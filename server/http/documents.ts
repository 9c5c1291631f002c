import type { RequestHandler } from 'express';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { packed } from '#shared/document/contents.ts';
import { Refusal } from '#shared/domain/errors.ts';
import { refusalAtDoor } from '../identity/door.ts';
import type { HttpDependencies } from './dependencies.ts';
import { asIn, mustBeSignedIn, mustExist } from './exchange.ts';

const compress = promisify(gzip);
/** The state vector of somebody who has nothing. */
const nothing = new Uint8Array([0]);

/**
 * Sends the documents that somebody may open, as they are: a page can be read while its connection is still being made,
 * and what changes afterwards comes by that. The same documents as there, for the same identity.
 */
export function documentsRoute({ signIns, rooms }: HttpDependencies): RequestHandler {
  async function contentsFor(cookie: string | undefined, as: string): Promise<Uint8Array> {
    const identity = mustBeSignedIn(await signIns.identify(cookie, as));
    const room = mustExist(await rooms.open(identity.workshopId));
    if (refusalAtDoor(room.state, identity)) throw new Refusal('forbidden');
    return packed(
      room.documentsOf(identity.actor).map((name) => {
        const channel = room.channelOf(name);
        return { channel, update: room.difference(channel, nothing) };
      }),
    );
  }
  return (request, response, next) => {
    const plain = request.acceptsEncodings('gzip') !== 'gzip';
    contentsFor(request.headers.cookie, asIn(request.query))
      .then(async (body) => {
        response.type('application/octet-stream').vary('Accept-Encoding');
        if (!plain) response.set('Content-Encoding', 'gzip');
        response.end(plain ? body : await compress(body));
      })
      .catch(next);
  };
}
