import type { Actor } from '../../shared/domain/permissions.ts';
import type { Envelope, Reply } from '../../shared/protocol/events.ts';
import type { CommandBody, CommandName } from '../../shared/protocol/registry.ts';
import { joinWorkshop } from '../../server/handlers/join.ts';
import { work } from '../../server/handlers/work.ts';
import { createLinks } from '../../server/identity/links.ts';
import type { Chance, Room, Rooms } from '../../server/rooms/contract.ts';
import { createRooms, type RoomsDependencies } from '../../server/rooms/room-registry.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { seededChance } from './chance.ts';
import { fakeClock, type FakeClock } from './clock.ts';
import { openMemoryStorage } from '../../server/storage/memory-storage.ts';
import { faultyStorage, type FaultPlan } from './storage-doubles.ts';

/** Lets every promise that can go on go on. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise<void>((resolve) => setImmediate(resolve));
}

/** A room as the server has it, over a storage in memory, with all that it told the transport. */
export interface TestRoom {
  rooms: Rooms;
  room: Room;
  storage: Storage;
  clock: FakeClock;
  chance: Chance;
  facilitator: Actor;
  /** In order: `update CHANNEL`, `disconnect WHO`, `gone`, and what a test adds. */
  told: string[];
  log: { event: string; fields: Record<string, string> }[];
  /** How the next commits fare; they are counted from the moment this is set. */
  fail(plan: FaultPlan): void;
  envelope<N extends CommandName>(name: N, body: CommandBody<N>, commandId?: string): Envelope;
  send<N extends CommandName>(
    actor: Actor,
    name: N,
    body: CommandBody<N>,
    commandId?: string,
  ): Promise<Reply>;
  /** The same by the facilitator; throws when it is refused. */
  lead<N extends CommandName>(name: N, body: CommandBody<N>): Promise<void>;
  join(name: string, groupId?: string): Promise<Actor & { kind: 'participant' }>;
  /** Opens the first stage of a kind. */
  openStage(kind: string): Promise<void>;
}

/** Opens a workshop that has started. `changes` replaces what a test brings of its own. */
export async function startRoom(changes: Partial<RoomsDependencies> = {}): Promise<TestRoom> {
  const chance = seededChance(5);
  const clock = fakeClock();
  const told: string[] = [];
  const log: TestRoom['log'] = [];
  let plan: FaultPlan | undefined;
  let counted = 0;
  const storage = faultyStorage(openMemoryStorage(), (_, batch) => plan?.((counted += 1), batch));
  const secret = new Uint8Array(32).fill(9);
  const rooms = createRooms({
    storage,
    links: createLinks(Buffer.from(secret), 'http://workshop.test'),
    secret,
    clock,
    chance,
    ...work,
    log: { error: (event, fields) => void log.push({ event, fields }) },
    listener: {
      update: (channel) => void told.push(`update ${channel.split('@')[0]}`),
      disconnect: (actor) => void told.push(`disconnect ${'id' in actor ? actor.id : actor.kind}`),
      gone: () => void told.push('gone'),
    },
    ...changes,
  });
  const facilitator: Actor = { kind: 'facilitator', id: chance.newId() };
  const workshopId = await rooms.create('A workshop', { id: facilitator.id, name: 'Fran' });
  const room = await rooms.open(workshopId);
  if (!room) throw new Error('the room did not open');

  const envelope: TestRoom['envelope'] = (name, body, commandId = chance.newId()) => ({
    id: commandId,
    name,
    body,
  });
  const send: TestRoom['send'] = (actor, name, body, commandId) =>
    room.submit(actor, envelope(name, body, commandId));
  const lead: TestRoom['lead'] = async (name, body) => {
    const reply = await send(facilitator, name, body);
    if (!reply.ok) throw new Error(`${name}: ${reply.code}`);
  };

  await lead('workshop:edit', {
    supportName: 'Sam',
    supportPhone: '01632 960001',
    hearFrom: 'Sam',
    hearBy: '2026-06-30',
    hearWay: 'letter',
  });
  await lead('workshop:open', {});
  await lead('workshop:start', {});
  told.length = 0;

  return {
    rooms,
    room,
    storage,
    clock,
    chance,
    facilitator,
    told,
    log,
    fail(next) {
      plan = next;
      counted = 0;
    },
    envelope,
    send,
    lead,
    async join(name, groupId = 'staff') {
      const id = chance.newId();
      const answers = { name, kind: 'participant' as const, groupId, accessNeeds: '', ownDevice: true };
      const reply = await room.perform('participant:join', (context) => joinWorkshop(context, id, answers));
      if (!reply.ok) throw new Error(`join: ${reply.code}`);
      return { kind: 'participant', id };
    },
    async openStage(kind) {
      const stage = [...room.state.all('stages')].find((one) => one.kind === kind);
      await lead('stage:open', { stageId: stage?.id ?? '' });
    },
  };
}
