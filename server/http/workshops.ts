import { Refusal } from '#shared/domain/errors.ts';
import type { HttpDependencies } from './dependencies.ts';
import { mustBeSignedIn, type RoutesOf } from './exchange.ts';
import { openAsFacilitator } from './membership.ts';

/** Making and deleting workshops; everything between is commands. */
export function workshopRoutes(deps: HttpDependencies): RoutesOf<'/api/workshops' | '/api/workshops/delete'> {
  const { storage, rooms, signIns } = deps;
  return {
    async '/api/workshops'({ as, title }, { cookieHeader }) {
      const { accountId } = mustBeSignedIn(await signIns.facilitator(cookieHeader, as));
      const { id, name } = mustBeSignedIn(await storage.findAccount({ id: accountId }));
      return { ok: true, workshopId: await rooms.create(title, { id, name }) };
    },
    async '/api/workshops/delete'({ as, workshopId, title }, { cookieHeader }) {
      const { room, owner } = await openAsFacilitator(deps, cookieHeader, as, workshopId);
      if (!owner) throw new Refusal('forbidden');
      // The owner types the title, so that the wrong workshop is not deleted by a slip.
      if (title.trim() !== room.state.workshop.title) throw new Refusal('invalid');
      await rooms.delete(workshopId);
      return { ok: true };
    },
  };
}
