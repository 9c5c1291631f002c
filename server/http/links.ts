import { Refusal } from '#shared/domain/errors.ts';
import { hashOf } from '../identity/key.ts';
import type { HttpDependencies } from './dependencies.ts';
import { mustExist, type RoutesOf } from './exchange.ts';

/** Ways back in by a link that can be shown again: return, projector and support links. */
export function linkRoutes({
  storage,
  rooms,
  signIns,
}: HttpDependencies): RoutesOf<'/api/return' | '/api/link'> {
  const find = async (token: string) => mustExist(await storage.findLink(hashOf(token)));
  return {
    async '/api/return'({ token, ownDevice }, exchange) {
      const { kind, subjectId: id, workshopId } = await find(token);
      if (kind !== 'return') throw new Refusal('not-found');
      const { state } = mustExist(await rooms.open(workshopId));
      const { linkGeneration } = mustExist(state.get('participants', id));
      exchange.setCookie(
        await signIns.issue({ kind: 'participant', id, workshopId, ownDevice, linkGeneration }),
      );
      return { ok: true, participantId: id };
    },
    async '/api/link'({ token }, exchange) {
      const { kind, workshopId } = await find(token);
      if (kind !== 'screen' && kind !== 'support') throw new Refusal('not-found');
      const { workshop } = mustExist(await rooms.open(workshopId)).state;
      const linkGeneration = kind === 'screen' ? workshop.screenGeneration : workshop.supportGeneration;
      exchange.setCookie(await signIns.issue({ kind, workshopId, linkGeneration }));
      return { ok: true, kind, workshopId };
    },
  };
}
