import { Browser } from '../support/workshop.ts';
import type { Chance } from '../../server/rooms/contract.ts';
import { Hand, type HandDependencies } from './hand.ts';
import type { ServerProcess } from './server.ts';

/** A workshop with everybody in it. */
export interface Crew {
  workshopId: string;
  facilitator: Hand;
  /** Everybody, the facilitator and the support person too. */
  hands: Hand[];
}

/** A server's one facilitator, who makes the workshops. */
export interface Host {
  browser: Browser;
  facilitatorId: string;
}

/** Takes the set-up link of a server that nobody has set up yet. */
export async function setUp(server: ServerProcess): Promise<Host> {
  const browser = new Browser(() => server.url);
  const account = { name: 'Fran', email: 'fran@example.org', passphrase: 'a long enough passphrase' };
  const { facilitatorId } = await browser.post('/api/set-up', { token: server.token, ...account });
  return { browser, facilitatorId };
}

/** Makes a workshop that has started, with so many people in it, two more in the waiting room, and a support person. */
export async function gather(
  server: ServerProcess,
  host: Host,
  people: number,
  chance: Chance,
  answered: HandDependencies['answered'],
): Promise<Crew> {
  const url = () => server.url;
  const shared = { url, newId: () => chance.newId(), answered };
  const facilitatorAs = `f:${host.facilitatorId}`;
  const { workshopId } = await host.browser.post('/api/workshops', {
    as: facilitatorAs,
    title: 'Coming home',
  });
  const facilitator = new Hand({
    ...shared,
    actor: { kind: 'facilitator', id: host.facilitatorId },
    as: `${facilitatorAs}@${workshopId}`,
    browser: host.browser,
  });
  await facilitator.comeIn();
  const must = async (...[name, body]: Parameters<Hand['give']>) => {
    const given = facilitator.give(name, body);
    facilitator.pump();
    await facilitator.allAnswered();
    if (!given.reply?.ok) throw new Error(`${name}: ${JSON.stringify(given.reply)}`);
  };
  await must('workshop:edit', {
    supportName: 'Sam',
    supportPhone: '01632 960001',
    hearFrom: 'Sam',
    hearBy: '2026-06-30',
    hearWay: 'letter',
  });
  await must('workshop:open', {});
  const token = (kind: 'join' | 'support') =>
    String(facilitator.client?.map('desk', 'links')['one']?.[kind]).split('#')[1];

  async function join(index: number): Promise<Hand> {
    const browser = new Browser(url);
    const { participantId: id } = await browser.post('/api/join', {
      token: token('join'),
      name: `Person ${index}`,
      kind: 'participant',
      groupId: index % 2 === 0 ? 'staff' : 'lived',
      accessNeeds: '',
      ownDevice: true,
    });
    return new Hand({ ...shared, actor: { kind: 'participant', id }, as: `p:${id}`, browser });
  }
  const hands = [facilitator];
  for (let index = 0; index < people; index += 1) hands.push(await join(index));
  await must('workshop:edit', { waitingRoom: true });
  for (let index = 0; index < 2; index += 1) await join(people + index);
  const browser = new Browser(url);
  await browser.post('/api/link', { token: token('support') });
  hands.push(new Hand({ ...shared, actor: { kind: 'support' }, as: `support:${workshopId}`, browser }));
  await must('workshop:start', {});
  for (const hand of hands) if (hand !== facilitator) await hand.comeIn();
  return { workshopId, facilitator, hands };
}
