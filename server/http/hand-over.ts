import { Refusal } from '#shared/domain/errors.ts';
import type { HttpDependencies } from './dependencies.ts';
import { mustBeDone, mustExist, type RoutesOf } from './exchange.ts';
import { openAsFacilitator } from './membership.ts';
import { drawQr } from './qr.ts';

/** The way back of somebody who has no device left to be told on: a code on the desk that their new phone scans. */
export function handOverRoutes(deps: HttpDependencies): RoutesOf<'/api/people/hand-over'> {
  const { oneTime, chance } = deps;
  return {
    async '/api/people/hand-over'({ as, workshopId, participantId }, { cookieHeader }) {
      const { room, accountId } = await openAsFacilitator(deps, cookieHeader, as, workshopId);
      const person = () => mustExist(room.state.get('participants', participantId));
      if (person().status !== 'present') throw new Refusal('not-found');
      // Under the facilitator's own name: the audit says who did it, and the table of rights whether they may.
      const envelope = { id: chance.newId(), name: 'participant:renew-link', body: { participantId } };
      mustBeDone(await room.submit({ kind: 'facilitator', id: accountId }, envelope));
      const { linkGeneration } = person();
      const handOver = { participantId, linkGeneration };
      return { ok: true, svg: drawQr(await oneTime.issue('hand-over', { workshopId, handOver })) };
    },
  };
}
