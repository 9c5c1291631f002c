import * as fc from 'fast-check';
import * as encoding from 'lib0/encoding';
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { hostileUpdates } from '../support/hostile-updates.ts';
import { hostile } from './arbitraries.ts';
import { fuzzConnection, type FuzzConnection } from './fake-connection.ts';
import { createFuzzWorld, roles, type FuzzWorld, type Role } from './world.ts';
import { blind, type Watch } from './watch.ts';

/** One message on a document, or an event that is none. */
interface Frame {
  role: Role;
  /** The document, of those there are; beyond them a channel of the given text. */
  channel: number;
  channelText: unknown;
  /** What the event carries is the message itself, not a list of what is asked for. */
  bare: boolean;
  event: 'doc:open' | 'doc:close' | 'doc:message';
  message: unknown;
}

function frame(...parts: (number | Uint8Array)[]): string {
  const to = encoding.createEncoder();
  for (const part of parts) {
    if (typeof part === 'number') encoding.writeVarUint(to, part);
    else encoding.writeVarUint8Array(to, part);
  }
  return Buffer.from(encoding.toUint8Array(to)).toString('base64');
}

const target = new Y.Doc();
target.getMap('notes').set('one', { id: 'one' });
target.getMap('notes').set('two', { id: 'two' });
const updates = Object.values(
  hostileUpdates({ update: Y.encodeStateAsUpdate(target), server: target.clientID }),
).flatMap((group) => Object.values(group));

const bytes = fc.uint8Array({ maxLength: 40 });
const vectors = fc
  .array(fc.tuple(fc.nat({ max: 2 ** 31 - 1 }), fc.nat({ max: 1_000 })), { maxLength: 4 })
  .map((entries) => Y.encodeStateVector(new Map(entries)));
/** A byte of it is another one. */
const bent = fc
  .tuple(fc.constantFrom(...updates), fc.nat(), fc.nat({ max: 255 }))
  .map(([update, at, value]) => (update.length === 0 ? update : update.with(at % update.length, value)));

const messages: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: vectors.map((vector) => frame(0, 0, vector)) },
  { weight: 2, arbitrary: bytes.map((vector) => frame(0, 0, vector)) },
  { weight: 3, arbitrary: fc.constantFrom(...updates).map((update) => frame(0, 2, update)) },
  { weight: 2, arbitrary: fc.constantFrom(...updates).map((update) => frame(0, 1, update)) },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constantFrom(1, 2), bent).map(([type, update]) => frame(0, type, update)),
  },
  { weight: 2, arbitrary: bytes.map((awareness) => frame(1, awareness)) },
  { weight: 2, arbitrary: bytes.map((all) => Buffer.from(all).toString('base64')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: hostile },
);

const frames: fc.Arbitrary<Frame> = fc.record({
  role: fc.constantFrom(...roles),
  channel: fc.nat({ max: 24 }),
  channelText: fc.oneof(fc.string({ unit: 'binary', maxLength: 120 }), hostile),
  bare: fc.nat({ max: 9 }).map((n) => n === 0),
  event: fc.oneof(
    { weight: 8, arbitrary: fc.constant('doc:open' as const) },
    { weight: 1, arbitrary: fc.constantFrom('doc:close' as const, 'doc:message' as const) },
  ),
  message: messages,
});

/** How the messages fared. */
export interface FrameCounts {
  cases: number;
  answered: number;
  cutOff: number;
  refused: number;
  watch: Watch;
}

export function frameCounts(watch: Watch = blind): FrameCounts {
  return { cases: 0, answered: 0, cutOff: 0, refused: 0, watch };
}

/** Sends so many messages on documents, in one workshop that none of them may change. */
export async function fuzzFrames(seed: number, cases: number, counts: FrameCounts): Promise<void> {
  const world = await createFuzzWorld('actions', seed);
  try {
    const rows = [...world.rows()].join('\n');
    const contents = [...world.replicas]
      .map(([name, doc]) => `${name} ${JSON.stringify(doc.toJSON())}`)
      .join('\n');
    world.updated.clear();
    fc.assert(
      fc.property(frames, (one) => send(world, one, counts)),
      { seed, numRuns: cases },
    );
    if ([...world.rows()].join('\n') !== rows) throw new Error('a message on a document changed the state');
    if (world.updated.size > 0) throw new Error(`a message was sent on: ${[...world.updated].join()}`);
    const after = [...world.replicas]
      .map(([name, doc]) => `${name} ${JSON.stringify(doc.toJSON())}`)
      .join('\n');
    if (after !== contents) throw new Error('a message changed a document');
  } finally {
    await world.close();
  }
}

/** Which documents are whose, written here a second time. */
function mayOpen(role: Role, name: string, actorId: string): boolean {
  switch (role) {
    case 'facilitator':
      return ['room', 'board:main', 'desk'].includes(name);
    case 'ann':
    case 'bea':
    case 'scribe':
    case 'supporter':
      return ['room', 'board:main', `mine:${actorId}`].includes(name);
    case 'waiting':
      return name === `mine:${actorId}`;
    case 'support':
    case 'screen':
      return name === role;
    case 'removed':
    case 'stranger':
      return false;
  }
}

function send(
  world: FuzzWorld,
  { role, channel, channelText, bare, event, message }: Frame,
  counts: FrameCounts,
): void {
  const actor = world.actors[role];
  const names = [...world.replicas.keys()];
  const name = names[channel];
  const where: unknown = name === undefined ? channelText : world.room.channelOf(name as 'room');
  counts.watch.begin();
  const client = fuzzConnection(world.room, actor);
  client.receive(event, bare ? message : event === 'doc:close' ? where : [[where, message]]);
  counts.cases += 1;
  counts.watch.end(event);

  const difference = client.sent.find(([what]) => what === 'difference');
  const allowed = name !== undefined && mayOpen(role, name, 'id' in actor ? actor.id : '');
  if (difference && !allowed) throw new Error(`${role} was given ${String(where)}`);
  if (!bare) judge(client, { event, where, message, owed: allowed }, counts);
  else if (difference) throw new Error('what asks for nothing was answered');
  else counts.refused += 1;
}

interface Judged {
  event: Frame['event'];
  where: unknown;
  message: unknown;
  /** The channel may be opened, and a question on it is owed an answer. */
  owed: boolean;
}

function judge(client: FuzzConnection, { event, where, message, owed }: Judged, counts: FrameCounts): void {
  if (event !== 'doc:open' || typeof where !== 'string' || where.length > 100) {
    if (client.cut) throw new Error('who sent nothing wrong was cut off');
    counts.refused += 1;
    return;
  }
  const vector = vectorIn(message);
  const answered = client.sent.some(([what]) => what === 'difference');
  if (vector === undefined && !client.cut)
    throw new Error('something else than a state vector was let through');
  if (vector !== undefined && owed && !answered && !client.cut)
    throw new Error('a question was not answered');
  if (client.cut) counts.cutOff += 1;
  else if (answered) counts.answered += 1;
  else counts.refused += 1;
}

/** The state vector in a sync step 1, read a second time and as loosely as can be; undefined where there is none. */
function vectorIn(message: unknown): Uint8Array | undefined {
  if (typeof message !== 'string') return undefined;
  try {
    const decoder = decoding.createDecoder(Buffer.from(message, 'base64'));
    if (decoding.readVarUint(decoder) !== 0 || decoding.readVarUint(decoder) !== 0) return undefined;
    return decoding.readVarUint8Array(decoder);
  } catch {
    return undefined;
  }
}
