import type { Id } from '../../shared/domain/ids.ts';
import type { CommandBody, CommandName } from '../../shared/protocol/registry.ts';
import type { Room } from '../../server/rooms/contract.ts';
import { createRooms } from '../../server/rooms/room-registry.ts';
import { work } from '../../server/handlers/work.ts';
import { inOrder } from '../../shared/domain/order.ts';
import { joinWorkshop } from '../../server/handlers/join.ts';
import { createLinks } from '../../server/identity/links.ts';
import { chaosStorage, calm, type ChaosPlan, type ChaosStorage } from '../support/chaos-storage.ts';
import { seededChance } from '../support/chance.ts';
import { fakeClock, type FakeClock } from '../support/clock.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { SimulatedClient } from './client.ts';
import { nextCommand } from './commands.ts';

/** People in the waiting room, without a client. */
const waiting = 2;
const rough: ChaosPlan = { before: 0.05, after: 0.05, race: 0.05, slow: 0.2, load: 0.3 };

/** A workshop with a facilitator and people in it, all driven by one seed. */
export interface World {
  room: Room;
  storage: ChaosStorage;
  clock: FakeClock;
  facilitator: SimulatedClient;
  people: SimulatedClient[];
  clients: SimulatedClient[];
  workshopId: Id;
  /** One random thing happens. `ending`: towards the workshop's close. */
  step(ending: boolean): Promise<void>;
  /** Faults end, everybody comes back, everything is sent until it is answered. */
  heal(): Promise<void>;
}

/** Lets every promise that can go on go on. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise<void>((resolve) => setImmediate(resolve));
}

/** `kept` holds the rows of any number of worlds. */
export async function createWorld(seed: number, size: number, kept: Storage): Promise<World> {
  const chance = seededChance(seed);
  const clock = fakeClock();
  const storage = chaosStorage(kept, () => chance.random());
  const clients: SimulatedClient[] = [];
  const secret = new Uint8Array(32).fill(7);
  const rooms = createRooms({
    storage,
    links: createLinks(Buffer.from(secret), 'http://workshop.test'),
    secret,
    clock,
    chance,
    ...work,
    log: { error: () => undefined },
    listener: {
      update: (channel, update) => clients.forEach((client) => client.receive(channel, update)),
      disconnect: (actor) => {
        for (const client of clients)
          if (JSON.stringify(client.actor) === JSON.stringify(actor)) client.goOffline();
      },
      gone: () => undefined,
    },
  });
  const owner = { id: chance.newId(), name: 'Facilitator' };
  const workshopId = await rooms.create('A workshop', owner);
  const opened = await rooms.open(workshopId);
  if (!opened) throw new Error('the room did not open');
  const room: Room = opened;
  const facilitator = new SimulatedClient({ kind: 'facilitator', id: owner.id }, chance);
  clients.push(facilitator);
  facilitator.goOnline(room);

  /** Before the storm: a command that must succeed. */
  async function must<N extends CommandName>(name: N, body: CommandBody<N>): Promise<void> {
    const given = facilitator.give(name, body);
    const reply = await room.submit(facilitator.actor, { id: given.id, name, body });
    given.reply = reply;
    if (!reply.ok) throw new Error(`${name} failed: ${reply.code}`);
  }
  await must('workshop:edit', {
    supportName: 'Sam',
    supportPhone: '01632 960001',
    hearFrom: 'Sam',
    hearBy: '2026-06-30',
    hearWay: 'letter',
  });
  await must('workshop:open', {});
  const support = new SimulatedClient({ kind: 'support' }, chance);
  support.goOnline(room);
  clients.push(support);
  const people: SimulatedClient[] = [];
  for (let index = 0; index < size + waiting; index += 1) {
    const id = chance.newId();
    const supports = index % 7 === 6;
    if (index === size) await must('workshop:edit', { waitingRoom: true });
    const answers = {
      name: `Person ${index}`,
      kind: supports ? ('supporter' as const) : ('participant' as const),
      groupId: supports ? null : index % 2 === 0 ? 'staff' : 'lived',
      accessNeeds: '',
      ownDevice: true,
    };
    const reply = await room.perform('participant:join', (context) => joinWorkshop(context, id, answers));
    if (!reply.ok) throw new Error(`joining failed: ${reply.code}`);
    if (index >= size) continue;
    const person = new SimulatedClient({ kind: 'participant', id }, chance);
    person.goOnline(room);
    people.push(person);
    clients.push(person);
  }
  for (const stage of room.state.all('stages')) {
    if (stage.kind === 'group')
      await must('stage:edit', { stageId: stage.id, options: { whoGroups: 'everyone' } });
  }
  await must('workshop:start', {});

  /** Calm weather up to some stage, so that short histories see late stages too. */
  async function comeTo(stages: number): Promise<void> {
    for (let n = 0; n < stages; n += 1) {
      const next = inOrder(room.state.all('stages')).find((stage) => stage.status === 'waiting');
      if (next && next.kind !== 'close') facilitator.give('stage:open', { stageId: next.id });
      for (const client of clients) {
        nextCommand({ client, state: room.state, chance });
        client.send(room);
        await settle();
      }
    }
  }
  await comeTo(Math.floor(chance.random() * 9));
  storage.plan = rough;
  const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(chance.random() * items.length)];

  async function step(ending: boolean): Promise<void> {
    const client = chance.random() < 0.35 ? facilitator : pick(clients);
    const dice = chance.random();
    if (!client) return;
    if (dice < 0.5) {
      nextCommand({ client, state: room.state, chance }, ending);
      client.send(room);
    } else if (dice < 0.6) client.send(room);
    else if (dice < 0.68 && client !== facilitator) client.goOffline();
    else if (dice < 0.8) client.goOnline(room);
    else if (dice < 0.9) client.arrive(false);
    else if (dice < 0.96) storage.release();
    else clock.advance(Math.floor(chance.random() * 20_000));
    if (chance.random() < 0.5) await settle();
  }

  async function heal(): Promise<void> {
    storage.plan = calm;
    for (let round = 0; round < 50; round += 1) {
      storage.release();
      await settle();
      clock.advance(2_000);
      for (const client of clients) {
        client.goOnline(room);
        client.send(room);
        await settle();
        client.arrive(true);
      }
      if (clients.every((client) => client.unanswered.length === 0)) break;
    }
    clock.advance(1_000);
    // What fell due is under way.
    await settle();
    // Whose rights the last answers changed was sent away, and comes back.
    for (const client of clients) client.goOnline(room);
    for (const client of clients) client.arrive(true);
  }

  return { room, storage, clock, facilitator, people, clients, workshopId, step, heal };
}
