import { type RequestHandler, Router } from 'express';
import { Refusal } from '#shared/domain/errors.ts';
import type { Id } from '#shared/domain/ids.ts';
import { limits } from '#shared/domain/limits.ts';
import type { Actor } from '#shared/domain/permissions.ts';
import { uploadedPictureId } from '#shared/domain/pictures.ts';
import type { PictureTaken } from '#shared/protocol/rest.ts';
import { refusalAtDoor } from '../identity/door.ts';
import type { Room } from '../rooms/contract.ts';
import type { Picture } from '../storage/storage.ts';
import { readBody } from './body.ts';
import type { HttpDependencies } from './dependencies.ts';
import { asIn, mustBeSignedIn, mustExist } from './exchange.ts';
import { openAsFacilitator } from './membership.ts';
import { readPicture } from './picture-file.ts';

/** What a picture's address leads to never changes: a browser may keep it for a day, but not where others come after. */
const keptADay = 'private, max-age=86400, immutable';
const never = 'no-store';

/** Pictures for prompts: a facilitator uploads them, and whoever is let into the workshop sees them. */
export function pictureRoutes(deps: HttpDependencies): Router {
  const router = Router();
  router.post('/pictures', knownFirst(deps), readBody(limits.pictureBytes), uploading(deps));
  router.get('/pictures/:pictureId', showing(deps));
  return router;
}

/** Of somebody who is not signed in nothing is read: a picture is three times as long as anything else that is. */
function knownFirst({ signIns }: HttpDependencies): RequestHandler {
  return (request, _response, next) => {
    signIns
      .identify(request.headers.cookie, asIn(request.query))
      .then(mustBeSignedIn)
      .then(() => next(), next);
  };
}

/** Takes a picture in, for a facilitator of the workshop. */
function uploading(deps: HttpDependencies): RequestHandler {
  const { storage, chance, signIns } = deps;
  async function take(cookie: string | undefined, as: string, body: unknown): Promise<PictureTaken> {
    const { workshopId } = mustBeSignedIn(await signIns.identify(cookie, as));
    const { room } = await openAsFacilitator(deps, cookie, as, workshopId);
    const picture = { id: chance.newId(), ...checked(body) };
    const most = limits.pictures;
    if (!(await storage.putPicture(workshopId, picture, most))) {
      // What no prompt shows any more makes room.
      await storage.keepPictures(workshopId, shownIn(room));
      if (!(await storage.putPicture(workshopId, picture, most))) throw new Refusal('limit-reached');
    }
    return { ok: true, name: `upload:${picture.id}` };
  }
  return (request, response, next) => {
    take(request.headers.cookie, asIn(request.query), request.body).then(
      (taken) => response.json(taken),
      next,
    );
  };
}

/** The picture, if it is one that stands still, and nothing that its file says beside it. Refuses with `invalid`. */
function checked(body: unknown): Omit<Picture, 'id'> {
  const file = body instanceof Uint8Array ? readPicture(body) : undefined;
  if (!file || file.moves || !fits(file.width) || !fits(file.height)) throw new Refusal('invalid');
  return { type: file.type, bytes: file.bytes };
}

function fits(side: number): boolean {
  return side >= 1 && side <= limits.pictureSide;
}

/** Ids of the uploaded pictures that stages name. */
function shownIn(room: Room): Id[] {
  return [...room.state.all('stages')].flatMap(({ picture }) => {
    const id = picture && uploadedPictureId(picture.name);
    return id ? [id] : [];
  });
}

/** Sends a picture to whoever is let into its workshop: participants, desk, projector, support person. */
function showing(deps: HttpDependencies): RequestHandler<{ pictureId: string }> {
  const { storage, signIns, rooms } = deps;
  async function find(cookie: string | undefined, as: string, pictureId: string) {
    const identity = mustBeSignedIn(await signIns.identify(cookie, as));
    const { workshopId, actor } = identity;
    const { state } = mustExist(await rooms.open(workshopId));
    if (refusalAtDoor(state, identity) || waits(state, actor)) throw new Refusal('forbidden');
    const { type, bytes } = mustExist(await storage.findPicture(workshopId, pictureId));
    return { type, bytes, caching: identity.forgets ? never : keptADay };
  }
  return (request, response, next) => {
    find(request.headers.cookie, asIn(request.query), request.params.pictureId).then(
      ({ type, bytes, caching }) => {
        response.set({ 'Content-Type': type, 'Cache-Control': caching, Vary: 'Cookie' });
        response.end(bytes);
      },
      next,
    );
  };
}

/** Somebody in the waiting room sees nothing of the agenda yet. */
function waits(state: Room['state'], actor: Actor): boolean {
  return 'id' in actor && state.get('participants', actor.id)?.status === 'waiting';
}
