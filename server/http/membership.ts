import { Refusal } from '#shared/domain/errors.ts';
import type { Id } from '#shared/domain/ids.ts';
import type { Room } from '../rooms/contract.ts';
import type { HttpDependencies } from './dependencies.ts';
import { mustBeSignedIn, mustExist } from './exchange.ts';

/**
 * The room of a workshop, for one of its facilitators. Refuses with `forbidden` for anyone else, whether or not the
 * workshop exists.
 */
export async function openAsFacilitator(
  { rooms, signIns }: Pick<HttpDependencies, 'rooms' | 'signIns'>,
  cookieHeader: string | undefined,
  as: string,
  workshopId: Id,
): Promise<{ room: Room; owner: boolean }> {
  const { accountId } = mustBeSignedIn(await signIns.facilitator(cookieHeader, as));
  const room = await rooms.open(workshopId);
  const row = room?.state.get('facilitators', accountId);
  if (!row) throw new Refusal('forbidden');
  return { room: mustExist(room), owner: row.owner };
}
