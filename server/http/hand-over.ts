import { Refusal } from '#shared/domain/errors.ts';
import type { Id } from '#shared/domain/ids.ts';
import { createThrottle } from '../identity/throttle.ts';
import type { HandOver } from '../storage/storage.ts';
import type { HttpDependencies } from './dependencies.ts';
import { mustBeSignedIn, mustExist, type RoutesOf } from './exchange.ts';
import { openAsFacilitator } from './membership.ts';

/** Going on with the desk on another device. Facilitators only: nobody else's way in ever passes a desk. */
export function handOverRoutes(
  deps: HttpDependencies,
): RoutesOf<
  | '/api/hand-over'
  | '/api/hand-over/look'
  | '/api/hand-over/end'
  | '/api/continue/look'
  | '/api/continue'
  | '/api/continue/sign-out-other'
> {
  const { signIns, handOvers, storage, rooms, now } = deps;
  const throttle = createThrottle(now);

  async function atDesk(cookieHeader: string | undefined, as: string, workshopId: Id) {
    await openAsFacilitator(deps, cookieHeader, as, workshopId);
    return { workshopId, ...mustBeSignedIn(await signIns.facilitator(cookieHeader, as)) };
  }

  async function one(accountId: Id, workshopId: Id, id: Id): Promise<HandOver> {
    const all = await handOvers.of(accountId, workshopId);
    return mustExist(all.find((handOver) => handOver.id === id));
  }

  /** Does something with a link that may be guessed: so many wrong ones a minute and no more. */
  async function tried<T>(address: string, work: () => Promise<T>): Promise<T> {
    const keys = [`address|${address}`];
    if (!throttle.begin(keys)) throw new Refusal('too-fast');
    const result = await work();
    throttle.succeed(keys);
    return result;
  }

  /** Those who are still signed in come back by themselves. */
  const closeConnections = (accountId: Id) => deps.signedOut({ kind: 'facilitator', id: accountId }, null);

  return {
    async '/api/hand-over'({ as, workshopId }, { cookieHeader }) {
      return { ok: true, ...(await handOvers.issue(await atDesk(cookieHeader, as, workshopId))) };
    },
    async '/api/hand-over/look'({ as, workshopId }, { cookieHeader }) {
      const { accountId, signInHash } = await atDesk(cookieHeader, as, workshopId);
      const all = await handOvers.of(accountId, workshopId);
      const waiting = all.find(({ usedAt }) => usedAt === null);
      const used = all.flatMap(({ id, usedAt, toSignIn }) =>
        usedAt === null ? [] : [{ id, at: usedAt, here: toSignIn === signInHash }],
      );
      return { ok: true, waiting: waiting?.id ?? null, used };
    },
    async '/api/hand-over/end'({ as, workshopId, id }, { cookieHeader }) {
      const { accountId } = await atDesk(cookieHeader, as, workshopId);
      const handOver = await one(accountId, workshopId, id);
      await handOvers.end(handOver);
      if (handOver.toSignIn !== null) closeConnections(accountId);
      return { ok: true };
    },
    async '/api/continue/look'({ token }, exchange) {
      const { accountId, workshopId } = await tried(exchange.address, () => handOvers.find(token));
      const { name } = mustExist(await storage.findAccount({ id: accountId }));
      const { state } = mustExist(await rooms.open(workshopId));
      return { ok: true, name, title: state.workshop.title };
    },
    async '/api/continue'({ token }, exchange) {
      const { cookie, handOver } = await tried(exchange.address, () => handOvers.take(token));
      const { accountId, workshopId, id } = handOver;
      // The cookie is replaced: what it held before must not stay good beside the new one.
      await signIns.end(exchange.cookieHeader, `f:${accountId}`);
      exchange.setCookie(cookie);
      return { ok: true, facilitatorId: accountId, workshopId, handOverId: id };
    },
    async '/api/continue/sign-out-other'({ as, workshopId, id }, { cookieHeader }) {
      const { accountId, signInHash } = await atDesk(cookieHeader, as, workshopId);
      const handOver = await one(accountId, workshopId, id);
      // Only the device that came by this link may say so.
      if (handOver.toSignIn !== signInHash) throw new Refusal('forbidden');
      await handOvers.leaveOther(handOver);
      closeConnections(accountId);
      return { ok: true };
    },
  };
}
