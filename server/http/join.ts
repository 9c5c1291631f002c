import { Refusal } from '#shared/domain/errors.ts';
import type { Id } from '#shared/domain/ids.ts';
import { offeredVersions } from '#shared/domain/versions.ts';
import type { Workshop } from '#shared/domain/workshop.ts';
import type { JoinVersion, JoinView } from '#shared/protocol/rest.ts';
import { joinWorkshop, requireDoorsOpen } from '../handlers/join.ts';
import { refusalAtDoor } from '../identity/door.ts';
import { hashOf } from '../identity/key.ts';
import { codeLookUpId } from '../identity/links.ts';
import { createThrottle } from '../identity/throttle.ts';
import type { Room } from '../rooms/contract.ts';
import type { FoundLink } from '../storage/storage.ts';
import type { HttpDependencies } from './dependencies.ts';
import { type Exchange, mustBeDone, mustExist, type RoutesOf } from './exchange.ts';

/** Joining by link or by spoken code. */
export function joinRoutes(deps: HttpDependencies): RoutesOf<'/api/join/look' | '/api/join'> {
  const { storage, rooms, signIns, chance, now } = deps;
  // Unknown codes of an address; joins are not counted, a hospital shares one address.
  const throttle = createThrottle(now);

  async function findByCode(code: string, { address }: Exchange): Promise<FoundLink | undefined> {
    const keys = [`address|${address}`];
    if (!throttle.begin(keys)) throw new Refusal('too-fast');
    const id = codeLookUpId(code);
    const link = id === undefined ? undefined : await storage.findLink(id);
    if (link?.kind !== 'code') return undefined;
    throttle.succeed(keys);
    return link;
  }

  async function findByToken(token: string): Promise<FoundLink | undefined> {
    const link = await storage.findLink(hashOf(token));
    return link?.kind === 'join' ? link : undefined;
  }

  async function openRoom(
    way: { token?: string | undefined; code?: string | undefined },
    exchange: Exchange,
  ): Promise<Room> {
    const { token, code = '' } = way;
    const link = await (token === undefined ? findByCode(code, exchange) : findByToken(token));
    return mustExist(await rooms.open(mustExist(link).workshopId));
  }

  async function peopleHere(room: Room, cookieHeader: string | undefined) {
    const here = await signIns.participantsHere(cookieHeader, room.workshopId);
    return here.flatMap((identity) => {
      const { actor } = identity;
      const person = 'id' in actor ? room.state.get('participants', actor.id) : undefined;
      return person && !refusalAtDoor(room.state, identity)
        ? [{ participantId: person.id, name: person.name }]
        : [];
    });
  }

  return {
    async '/api/join/look'(body, exchange) {
      const room = await openRoom(body, exchange);
      const here = await peopleHere(room, exchange.cookieHeader);
      // Who is in already can go on after the doors have closed.
      if (here.length === 0) requireDoorsOpen(room.state);
      return { ok: true, workshop: joinView(room.state.workshop), here };
    },
    async '/api/join'({ token, code, ...answers }, exchange) {
      const room = await openRoom({ token, code }, exchange);
      const participantId: Id = chance.newId();
      mustBeDone(
        await room.perform('participant:join', (context) => joinWorkshop(context, participantId, answers)),
      );
      const { workshopId } = room;
      const { ownDevice } = answers;
      exchange.setCookie(
        await signIns.issue({
          kind: 'participant',
          id: participantId,
          workshopId,
          ownDevice,
          linkGeneration: null,
        }),
      );
      return { ok: true, participantId };
    },
  };
}

function joinView(workshop: Workshop): JoinView {
  const { title, aim, influence, runBy, contact, privacyUrl, keepDays, groups, waitingRoom, supportName } =
    workshop;
  const { language, languages } = workshop;
  const versions = Object.entries(offeredVersions(workshop.versions, languages)).map(
    ([offered, version]): [string, JoinVersion] => [
      offered,
      { title: version.title, aim: version.aim, influence: version.influence, groups: version.groups },
    ],
  );
  return {
    title,
    aim,
    influence,
    runBy,
    contact,
    privacyUrl,
    keepDays,
    groups,
    waitingRoom,
    supportName,
    language,
    languages,
    versions: Object.fromEntries(versions),
  };
}
