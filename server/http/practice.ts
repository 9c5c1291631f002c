import { Refusal } from '#shared/domain/errors.ts';
import type { HttpDependencies } from './dependencies.ts';
import { mustBeSignedIn, mustExist, type RoutesOf } from './exchange.ts';
import { openAsFacilitator } from './membership.ts';

/** Rehearsing a workshop with invented people. */
export function practiceRoutes(
  deps: HttpDependencies,
): RoutesOf<'/api/practice' | '/api/practice/look' | '/api/practice/phone' | '/api/practice/end'> {
  const { practice, rooms, signIns, storage } = deps;
  return {
    async '/api/practice'({ as, workshopId }, { cookieHeader }) {
      const { room } = await openAsFacilitator(deps, cookieHeader, as, workshopId);
      const { accountId } = mustBeSignedIn(await signIns.facilitator(cookieHeader, as));
      const { id, name } = mustBeSignedIn(await storage.findAccount({ id: accountId }));
      return { ok: true, workshopId: await practice.start(room.state, { id, name }) };
    },
    async '/api/practice/look'({ as, workshopId }, { cookieHeader }) {
      await openAsFacilitator(deps, cookieHeader, as, workshopId);
      return { ok: true, of: practice.rehearsedIn(workshopId) ?? null };
    },
    async '/api/practice/phone'({ as, workshopId }, exchange) {
      const { room } = await openAsFacilitator(deps, exchange.cookieHeader, as, workshopId);
      // Only the invented: a desk never leads to what somebody real sees.
      const people = practice.peopleOf(workshopId).map((id) => room.state.get('participants', id));
      const person = mustExist(people.find((one) => one?.status === 'present'));
      const device = { workshopId, ownDevice: false, linkGeneration: null };
      exchange.setCookie(await signIns.issue({ kind: 'participant', id: person.id, ...device }));
      return { ok: true, participantId: person.id };
    },
    async '/api/practice/end'({ as, workshopId }, { cookieHeader }) {
      await openAsFacilitator(deps, cookieHeader, as, workshopId);
      const of = practice.rehearsedIn(workshopId);
      // A workshop in earnest is never deleted from here.
      if (of === undefined) throw new Refusal('not-found');
      await rooms.delete(workshopId);
      return { ok: true, of };
    },
  };
}
