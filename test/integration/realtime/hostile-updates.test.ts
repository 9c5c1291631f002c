import * as encoding from 'lib0/encoding';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { closeCodes } from '../../../shared/protocol/close-codes.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { hostileUpdates } from '../../support/hostile-updates.ts';
import {
  asFacilitator,
  asOther,
  asPerson,
  next,
  startRealtimeWorld,
  type RealtimeWorld,
} from '../../support/realtime-world.ts';

const target = targetDocument();
const nothing = new Uint8Array([0]);

/** The document of the threat model: what a server wrote, and what an attacker knows of it. */
function targetDocument(): { update: Uint8Array; server: number } {
  const doc = new Y.Doc();
  doc.getMap('notes').set('one', { id: 'one', text: 'It was cold.' });
  doc.getMap('notes').set('two', { id: 'two', text: 'Nobody told me.' });
  return { update: Y.encodeStateAsUpdate(doc), server: doc.clientID };
}

const message = (...parts: (number | Uint8Array)[]) => {
  const to = encoding.createEncoder();
  for (const part of parts) {
    if (typeof part === 'number') encoding.writeVarUint(to, part);
    else encoding.writeVarUint8Array(to, part);
  }
  return Buffer.from(encoding.toUint8Array(to)).toString('base64');
};
const asUpdate = (update: Uint8Array) => message(0, 2, update);
const asStep2 = (update: Uint8Array) => message(0, 1, update);

let world: RealtimeWorld;
let channel: string;
let witness: ReturnType<RealtimeWorld['raw']>;
const heard: unknown[] = [];

beforeAll(async () => {
  world = await startRealtimeWorld();
  world.room.write('board:main', 'notes', 'one', { id: 'one', text: 'It was cold.' });
  world.room.write('board:main', 'notes', 'two', { id: 'two', text: 'Nobody told me.' });
  channel = world.room.channelOf('board:main');
  witness = await opened(asOther);
  witness.onAny((event: string, ...values: unknown[]) => heard.push([event, ...values]));
});
afterAll(() => world.close());

async function opened(as: string) {
  const socket = world.raw(as);
  await next(socket, 'hello');
  socket.emit('doc:open', [[channel, message(0, 0, nothing)]]);
  await next(socket, 'doc:message');
  return socket;
}

/** Resolves when everything that the server sent the witness before now has arrived. */
const settled = () => new Promise((resolve) => witness.emit('command', 'settled', resolve));
const stateOf = () => Buffer.concat(world.room.updatesSince(channel, nothing)).toString('base64');

/** Sends messages one after another, each on a connection of its own, and says what came of it all. */
async function sendAll(frames: Record<string, string>) {
  const before = stateOf();
  heard.length = 0;
  // Asking for the state was one question already.
  world.room.asked.length = 0;
  const notCutOff: string[] = [];
  let openings = 0;
  for (const [turn, [name, frame]] of Object.entries(frames).entries()) {
    // Whoever was cut off may come again.
    world.clock.advance(1_000);
    const socket = await opened(turn % 2 === 0 ? asPerson : asFacilitator);
    openings += 1;
    const closed = next(socket, 'doc:closed');
    const cut = next(socket, 'disconnect');
    socket.emit('doc:open', [[channel, frame]]);
    const [[, code], [reason]] = [await closed, await cut];
    if (code !== closeCodes.misuse || reason !== 'io server disconnect') notCutOff.push(name);
  }
  await settled();
  const asked = world.room.asked.length - openings;
  return { notCutOff, asked, heard, connected: world.room.present.length, grown: stateOf() !== before };
}

/** Everybody who sent was cut off; nothing was decoded, sent on or kept; the witness is still there. */
const untouched = { notCutOff: [], asked: 0, heard: [], connected: 1, grown: false };

const groups = hostileUpdates(target);
test('the six groups of updates are complete, and most of them would do harm to a server that applied them', () => {
  const sizes = Object.fromEntries(
    Object.entries(groups).map(([name, group]) => [name, Object.keys(group).length]),
  );
  expect(sizes).toMatchObject({ 'delete set': 9, 'map overwrite': 12, values: 12, place: 11, identity: 11 });
  const harmful = Object.entries(groups)
    .filter(([group]) => group !== 'encoding')
    .flatMap(([, group]) => Object.values(group))
    .filter((update) => harms(update));
  expect(harmful.length).toBeGreaterThan(35);
});

/** Whether a plain Yjs server would have another document afterwards, or a fault. */
function harms(update: Uint8Array): boolean {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, target.update);
  try {
    Y.applyUpdate(doc, update);
    return Buffer.compare(Y.encodeStateAsUpdate(doc), target.update) !== 0;
  } catch {
    return true;
  }
}

test.each(Object.keys(groups))(
  '%s: each update is refused undecoded, as an update and as a step 2',
  async (group) => {
    const frames = Object.entries(groups[group] ?? {}).flatMap(([name, update], turn): [string, string][] => {
      // Of what is cut off at every byte, each kind of message gets every second.
      if (group === 'encoding' && turn % 2 === 0) return [[`${name}, step 2`, asStep2(update)]];
      if (group === 'encoding') return [[`${name}, update`, asUpdate(update)]];
      return [
        [`${name}, update`, asUpdate(update)],
        [`${name}, step 2`, asStep2(update)],
      ];
    });
    expect(await sendAll(Object.fromEntries(frames))).toEqual(untouched);
    expect({}).not.toHaveProperty('isFacilitator');
  },
);

/** An awareness message that sets the states of these clients. */
function awarenessOf(...states: [client: number, clock: number, state: unknown][]): Uint8Array {
  const to = encoding.createEncoder();
  encoding.writeVarUint(to, states.length);
  for (const [client, clock, state] of states) {
    encoding.writeVarUint(to, client);
    encoding.writeVarUint(to, clock);
    encoding.writeVarString(to, JSON.stringify(state));
  }
  return encoding.toUint8Array(to);
}

test('presence: every awareness message is refused undecoded', async () => {
  const own = new Awareness(new Y.Doc());
  own.setLocalState({ name: 'Nerys', isFacilitator: true });
  const own100 = message(1, encodeAwarenessUpdate(own, [own.clientID]));
  own.destroy();
  const many = awarenessOf(...Array.from({ length: 300 }, (_, n): [number, number, null] => [n, 1, null]));
  const outcome = await sendAll({
    'the own state': own100,
    'another’s id': message(1, awarenessOf([target.server, 1, { name: 'x' }])),
    'the greatest clock': message(1, awarenessOf([1, 2 ** 32 - 1, { name: 'x' }])),
    'another one gone': message(1, awarenessOf([target.server, 2 ** 31, null])),
    'three hundred ids': message(1, many),
    'a million ids that do not follow': message(1, new Uint8Array([0xc0, 0x84, 0x3d])),
    'a state of 2 kB': message(1, awarenessOf([1, 1, 'x'.repeat(2_000)])),
    'more than a state vector may hold': message(1, awarenessOf([1, 1, 'x'.repeat(limits.stateVector)])),
    'no JSON': message(1, new Uint8Array([1, 1, 1, 1, 0x7b])),
    'a question for everybody’s': message(3),
    'a message of authentication': message(2, 0),
    'nothing behind its kind': message(1),
  });
  expect(outcome).toEqual(untouched);
});

test('presence at a thousand a second: the first ends the connection, and the rest reach nothing', async () => {
  const before = stateOf();
  heard.length = 0;
  const socket = await opened(asPerson);
  const cut = next(socket, 'disconnect');
  for (let n = 0; n < 1_000; n += 1)
    socket.emit('doc:open', [[channel, message(1, awarenessOf([n, n, {}]))]]);
  await cut;
  await settled();
  expect(heard).toEqual([]);
  expect(stateOf()).toBe(before);
});
