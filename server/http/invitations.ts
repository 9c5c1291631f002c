import { Refusal } from '#shared/domain/errors.ts';
import type { OneTimeToken } from '../storage/storage.ts';
import { addAccount } from './accounts.ts';
import type { HttpDependencies } from './dependencies.ts';
import {
  type Exchange,
  mustBeDone,
  mustBeSignedIn,
  mustExist,
  type RestBody,
  type RoutesOf,
} from './exchange.ts';
import { openAsFacilitator } from './membership.ts';

/** One-time links for further facilitators. */
export function invitationRoutes(
  deps: HttpDependencies,
): RoutesOf<'/api/one-time/look' | '/api/invitations' | '/api/invitations/accept'> {
  const { storage, rooms, signIns, oneTime } = deps;

  /** Who accepts: a new account, or the facilitator who is signed in. */
  async function accepting(body: RestBody<'/api/invitations/accept'>, exchange: Exchange) {
    if (!('as' in body)) return addAccount(deps, body);
    const { accountId } = mustBeSignedIn(await signIns.facilitator(exchange.cookieHeader, body.as));
    return mustBeSignedIn(await storage.findAccount({ id: accountId }));
  }

  async function join(token: OneTimeToken, person: { id: string; name: string }): Promise<void> {
    if (token.workshopId === null) return;
    const room = mustExist(await rooms.open(token.workshopId));
    const reply = await room.perform('workshop:co-facilitate', (context) => {
      if (!context.draft.get('facilitators', person.id)) {
        context.draft.put('facilitators', { id: person.id, name: person.name, owner: false });
      }
      context.auditSubject(person.id);
    });
    mustBeDone(reply);
  }

  return {
    async '/api/one-time/look'({ token }) {
      const seen = mustExist(await oneTime.look(token));
      if (seen.kind === 'set-up' && (await storage.countAccounts()) > 0) throw new Refusal('not-found');
      const room = seen.workshopId === null ? undefined : mustExist(await rooms.open(seen.workshopId));
      return { ok: true, kind: seen.kind, workshopTitle: room?.state.workshop.title ?? null };
    },
    async '/api/invitations'({ as, workshopId }, exchange) {
      if (workshopId === null) {
        mustBeSignedIn(await signIns.facilitator(exchange.cookieHeader, as));
        return { ok: true, link: await oneTime.issue('invite', {}) };
      }
      await openAsFacilitator(deps, exchange.cookieHeader, as, workshopId);
      return { ok: true, link: await oneTime.issue('co-facilitate', { workshopId }) };
    },
    async '/api/invitations/accept'(body, exchange) {
      const seen = mustExist(await oneTime.look(body.token));
      if (seen.kind !== 'invite' && seen.kind !== 'co-facilitate') throw new Refusal('not-found');
      const account = await oneTime.use(body.token, async (token) => {
        const person = await accepting(body, exchange);
        await join(token, person);
        return person;
      });
      // Their rights grew: the old sign-in ends and a new one begins.
      if ('as' in body) await signIns.end(exchange.cookieHeader, body.as);
      exchange.setCookie(await signIns.issue({ kind: 'facilitator', accountId: account.id }));
      return { ok: true, facilitatorId: account.id, workshopId: seen.workshopId };
    },
  };
}
