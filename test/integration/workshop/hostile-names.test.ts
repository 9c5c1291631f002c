import { afterAll, beforeAll, expect, test } from 'vitest';
import { io } from 'socket.io-client';
import { limits } from '../../../shared/domain/limits.ts';
import type { Reply } from '../../../shared/protocol/events.ts';
import { protocolVersion } from '../../../shared/protocol/version.ts';
import { startWorkshop, type TestPerson, type TestWorkshop } from '../../support/workshop.ts';

/* What is fuzzed elsewhere by chance, tried here by name against the whole server. */

let workshop: TestWorkshop;
let ann: TestPerson;
let bea: TestPerson;
beforeAll(async () => {
  workshop = await startWorkshop();
  ann = await workshop.join('Ann', 'lived');
  bea = await workshop.join('Bea', 'staff');
  await workshop.facilitator.must('workshop:start', {});
  await workshop.openStage('write');
});
afterAll(() => workshop.close());

const invalid: Reply = { ok: false, code: 'invalid' };
const raw = (body: unknown, name = 'note:add') => ({ id: workshop.newId(), name, body });
const textsOf = (person: TestPerson) =>
  Object.values(person.client.map(`mine:${person.id}`, 'notes')).map((note) => note['text']);

test('keys that are part of every object are refused, and nothing inherits them', async () => {
  const noteId = workshop.newId();
  for (const text of [
    `{"noteId":"${noteId}","text":"x","consent":null,"__proto__":{"isFacilitator":true}}`,
    `{"noteId":"${noteId}","text":"x","consent":null,"constructor":{"prototype":{"isFacilitator":true}}}`,
    `{"noteId":"${noteId}","text":{"__proto__":{"isFacilitator":true}},"consent":null}`,
    `{"__proto__":{"noteId":"${noteId}","text":"x","consent":null}}`,
  ]) {
    const before = await workshop.revision();
    expect(await ann.client.raw(raw(JSON.parse(text))), text).toEqual(invalid);
    expect(await workshop.revision()).toBe(before);
  }
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    expect(await ann.client.raw(raw({}, name))).toEqual(invalid);
  }
  expect({}).not.toHaveProperty('isFacilitator');
  workshop.clock.advance(10_000);
});

test.each([
  ['a space without width', '\u200B'],
  ['joiners', '\u200C\u200D\u2060'],
  ['a soft hyphen', '\u00AD'],
  ['tags', '\u{E0041}\u{E0042}'],
  ['fillers of Hangul', '\u115F \u3164'],
  ['an empty pattern of Braille', '\u2800'],
  ['marks of direction', '\u200E\u200F\u061C'],
  ['a selector of variants', ' \uFE0F '],
])('a name or a note of %s alone is nobody’s: nothing can be seen in it', async (_what, text) => {
  const answer = { kind: 'participant', groupId: 'lived', accessNeeds: '', ownDevice: false, name: text };
  const token = workshop.token('join');
  expect(await workshop.browser().ask('/api/join', { ...answer, token })).toEqual(invalid);
  const note = { noteId: workshop.newId(), text, consent: null };
  expect(await ann.client.raw(raw(note))).toEqual(invalid);
  workshop.clock.advance(10_000);
  // Beside something that is seen they stay.
  expect(await ann.client.command('note:add', { ...note, text: `a${text}b` })).toEqual({ ok: true });
  expect(textsOf(ann)).toContain(`a${text}b`);
});

test('what turns the direction of reading, and what cannot be seen, is taken out of what people write; the words stay', async () => {
  const written = {
    'a telephone number as contacts give it': ['\u202A+44 1632 960001\u202C', '+44 1632 960001'],
    'an override': ['Pay \u202Eevil\u202C now', 'Pay evil now'],
    isolates: ['\u2066left\u2069 and \u2067right\u2069', 'left and right'],
    'an escape and a null': ['a\u001B[31mb\u0000c', 'a[31mbc'],
    'a half of a pair': ['cold \uD83D', 'cold \uFFFD'],
    'marks that writing needs': ['می\u200Cخواهم\u200F', 'می\u200Cخواهم\u200F'],
    'lines and columns': ['one\n\ttwo', 'one\n\ttwo'],
  };
  for (const [what, [text = '', kept = '']] of Object.entries(written)) {
    const noteId = workshop.newId();
    expect(await ann.client.command('note:add', { noteId, text, consent: null }), what).toEqual({ ok: true });
    expect(textsOf(ann), what).toContain(kept);
  }
  // Of nothing but such signs nothing is left.
  expect(
    await ann.client.command('note:add', { noteId: workshop.newId(), text: '\u202E\u2066', consent: null }),
  ).toEqual(invalid);
  workshop.clock.advance(10_000);
});

test('a name of a megabyte ends the connection over which it came, and only that', async () => {
  const eve = await workshop.join('Eve', 'lived');
  const before = await workshop.revision();
  const answered = eve.client.raw(raw({ name: 'n'.repeat(1_000_000) }, 'participant:edit'));
  await eve.client.ended();
  expect(await Promise.race([answered, Promise.resolve('no answer')])).toBe('no answer');
  expect(await workshop.revision()).toBe(before);
  // As much as a message may hold is read, and is no name.
  await workshop.comeBack(eve);
  expect(await eve.client.raw(raw({ name: 'n'.repeat(60_000) }, 'participant:edit'))).toEqual(invalid);
  expect(ann.client.socket.connected && bea.client.socket.connected).toBe(true);
  const posted = await eve.browser.ask('/api/join', {
    token: workshop.token('join'),
    name: 'n'.repeat(1_000_000),
  });
  expect(posted).toEqual({ ok: false, code: 'invalid' });
});

test('a document of somebody else cannot be opened, asked for or written to', async () => {
  const theirs = bea.client.hello?.channels.find((channel) => channel.startsWith('mine:')) ?? '';
  const desk = workshop.facilitator.hello?.channels.find((channel) => channel.startsWith('desk')) ?? '';
  const eve = await workshop.join('Eve', 'lived');
  for (const channel of [theirs, desk]) {
    expect(channel).toContain('@');
    eve.client.socket.emit('doc:open', [[channel, 'AAABAA==']]);
  }
  await eve.client.settled();
  expect(eve.client.closed.map(({ channel, code }) => [channel, code])).toEqual([
    [theirs, 4403],
    [desk, 4403],
  ]);
  expect([...eve.client.docs.keys()]).not.toContain('desk');
  // Writing ends the connection, on a document of one's own too.
  const own = eve.client.hello?.channels[0] ?? '';
  eve.client.socket.emit('doc:open', [[own, 'AAIBAAA=']]);
  await eve.client.ended();
});

test('a device whose clock is wrong, and one that says it is, changes no time of the workshop', async () => {
  const before = workshop.facilitator.map('room', 'timer');
  const skewed = {
    ...raw({ noteId: workshop.newId(), text: 'x', consent: null }),
    at: 0,
    now: 4_102_444_800_000,
  };
  expect(await ann.client.raw(skewed)).toEqual(invalid);
  for (const endsAt of [-1, 8_640_000_000_000_001, 1.5, Number.MAX_SAFE_INTEGER, '2026-06-01']) {
    expect(await workshop.facilitator.raw(raw({ endsAt }, 'workshop:edit'))).toEqual(invalid);
  }
  expect(workshop.facilitator.map('room', 'timer')).toEqual(before);
});

test('fifty connections of one person that vote at once spend one budget', async () => {
  for (const title of ['Warmth', 'Words', 'Waiting', 'Ways home']) {
    if (title === 'Warmth') await workshop.openStage('group');
    await workshop.facilitator.must('theme:add', { themeId: workshop.newId(), title });
  }
  await workshop.openStage('vote');
  await workshop.wait();
  const room = await workshop.server.rooms.open(workshop.workshopId);
  const [ballot] = [...(room?.state.all('ballots') ?? [])];
  if (!room || !ballot) throw new Error('there is no ballot');
  const url = `http://127.0.0.1:${workshop.server.port}`;
  const sockets = Array.from({ length: 50 }, () =>
    io(url, {
      forceNew: true,
      reconnection: false,
      transports: ['websocket'],
      auth: { as: `p:${ann.id}`, version: protocolVersion },
      extraHeaders: { cookie: ann.browser.cookie, origin: 'http://workshop.test' },
    }),
  );
  const open = await Promise.all(
    sockets.map(
      (socket) =>
        new Promise<boolean>((resolve) => {
          socket.once('hello', () => resolve(true));
          socket.once('connect_error', () => resolve(false));
        }),
    ),
  );
  // She had one already.
  expect(open.filter(Boolean)).toHaveLength(limits.connectionsPerIdentity - 1);
  const votes = sockets
    .filter((_, at) => open[at])
    .flatMap((socket) =>
      ballot.options.map(
        ({ themeId }) =>
          new Promise<Reply>((resolve) => {
            const body = { ballotId: ballot.id, themeId, dots: ballot.perTheme };
            socket.emit('command', { id: workshop.newId(), name: 'vote:cast', body }, resolve);
          }),
      ),
    );
  const replies = await Promise.all(votes);
  for (const socket of sockets) socket.disconnect();
  const spent = [...room.state.all('votes')]
    .filter(({ participantId }) => participantId === ann.id)
    .reduce((sum, { dots }) => sum + dots, 0);
  expect(ballot.options.length * ballot.perTheme).toBeGreaterThan(ballot.dots);
  expect(spent).toBeLessThanOrEqual(ballot.dots);
  expect(spent).toBeGreaterThan(0);
  expect(replies.some((reply) => !reply.ok && reply.code === 'limit-reached')).toBe(true);
});
