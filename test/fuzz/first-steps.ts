import { limits } from '../../shared/domain/limits.ts';
import type { restBodies } from '../../shared/protocol/rest.ts';
import { passphrase, token, type FuzzSite } from './site.ts';

type RestPath = keyof typeof restBodies;

/** A body that fits, and the cookies of whoever sends it. */
interface Ready {
  body: object;
  cookie: string;
}

/**
 * What only works after something else was done: does that, as the facilitator, and says what to send. Without it such a
 * route would refuse whatever is made up, and that proves nothing.
 */
export const firstSteps: Partial<Record<RestPath, (site: FuzzSite) => Promise<Ready>>> = {
  async '/api/set-up'(site) {
    const link = await site.server.oneTime.issue('recover', { accountId: site.facilitatorId });
    const account = { name: 'Fran', email: 'fran@example.org', passphrase };
    return ready(site, { token: token(link), ...account });
  },
  async '/api/workshops/delete'(site) {
    const owner = { id: site.facilitatorId, name: 'Fran' };
    const workshopId = await site.server.rooms.create('Spare', owner);
    return ready(site, { as: site.as.facilitator, workshopId, title: 'Spare' });
  },
  async '/api/hand-over/end'(site) {
    const { id } = await handOver(site);
    return ready(site, { ...deskOf(site), id });
  },
  '/api/continue/look': async (site) => ready(site, { token: (await handOver(site)).token }),
  '/api/continue': async (site) => ready(site, { token: (await handOver(site)).token }),
  async '/api/continue/sign-out-other'(site) {
    const { id, token: code } = await handOver(site);
    const { cookie } = await site.post('/api/continue', { token: code });
    return { body: { ...deskOf(site), id }, cookie };
  },
  async '/api/practice/phone'(site) {
    const workshopId = await rehearsal(site);
    const room = await site.server.rooms.open(workshopId);
    // They come one after the other.
    while ([...(room?.state.all('participants') ?? [])].length === 0) {
      site.clock.advance(2_500);
      await room?.perform('fuzz', () => undefined);
    }
    return ready(site, { as: site.as.facilitator, workshopId });
  },
  async '/api/practice/end'(site) {
    return ready(site, { as: site.as.facilitator, workshopId: await rehearsal(site) });
  },
};

function ready(site: FuzzSite, body: object): Ready {
  return { body, cookie: site.cookies.facilitator };
}

function deskOf(site: FuzzSite) {
  return { as: site.as.facilitator, workshopId: site.workshopId };
}

async function handOver(site: FuzzSite): Promise<{ id: string; token: string }> {
  // Others have guessed at codes from this address.
  site.clock.advance(limits.failureWindowMs);
  const { answer } = await site.post('/api/hand-over', deskOf(site), site.cookies.facilitator);
  return { id: answer['id'] ?? '', token: token(answer['link'] ?? '') };
}

async function rehearsal(site: FuzzSite): Promise<string> {
  const { answer } = await site.post('/api/practice', deskOf(site), site.cookies.facilitator);
  return answer['workshopId'] ?? '';
}
