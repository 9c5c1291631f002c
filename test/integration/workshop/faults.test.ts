import { Buffer } from 'node:buffer';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Doc, encodeStateAsUpdate } from 'yjs';
import { limits } from '../../../shared/domain/limits.ts';
import type { WireClient } from '../../support/wire-client.ts';
import { startWorkshop, type TestPerson, type TestWorkshop } from '../../support/workshop.ts';

let workshop: TestWorkshop;
let wren: TestPerson;
let ola: TestPerson;
beforeEach(async () => {
  workshop = await startWorkshop({ seed: 9 });
  wren = await workshop.join('Wren', 'lived', { ownDevice: true });
  ola = await workshop.join('Ola', 'staff');
  await workshop.facilitator.must('workshop:start', {});
  await workshop.openStage('write');
  await workshop.wait();
});
afterEach(() => workshop.close());

function documents(client: WireClient): Record<string, unknown> {
  return Object.fromEntries([...client.docs].map(([name, doc]) => [name, doc.toJSON()]));
}

function channelsOf(client: WireClient): string[] {
  return client.hello?.channels ?? [];
}

/** Everything others could notice: the revision, and what they hold. */
async function noticed(...others: WireClient[]): Promise<unknown> {
  for (const client of others) await client.settled();
  return { revision: await workshop.revision(), documents: others.map(documents) };
}

const text = (words = 'A word.') => ({ noteId: workshop.newId(), text: words, consent: null });

test('commands that make no sense get their code and change nothing', async () => {
  const before = await noticed(workshop.facilitator, wren.client, ola.client);
  const send = (name: string, body: unknown) => ola.client.raw({ id: workshop.newId(), name, body });
  const invalid = { ok: false, code: 'invalid' };
  for (const envelope of [
    undefined,
    null,
    'note:add',
    [],
    { name: 'note:add', body: text() },
    { id: '../../etc', name: 'note:add', body: text() },
    { id: workshop.newId(), name: 'note:add', body: text(), actor: `p:${wren.id}` },
  ]) {
    expect(await ola.client.raw(envelope)).toEqual(invalid);
  }
  expect(await send('note:steal', {})).toEqual(invalid);
  expect(await send('__proto__', {})).toEqual(invalid);
  expect(await send('note:add', { ...text(), authorId: wren.id })).toEqual(invalid);
  expect(await send('note:add', text('x'.repeat(limits.noteText + 1)))).toEqual(invalid);
  expect(await send('note:add', text('\u202E\u202C'))).toEqual(invalid);
  expect(await send('vote:cast', { ballotId: wren.id, themeId: wren.id, dots: -1 })).toEqual(invalid);
  expect(await noticed(workshop.facilitator, wren.client, ola.client)).toEqual(before);
});

test('commands at the wrong time, or of the wrong person, get their code and change nothing', async () => {
  const noteId = workshop.newId();
  await wren.client.must('note:add', { ...text(), noteId });
  await workshop.wait();
  const before = await noticed(workshop.facilitator, wren.client, ola.client);
  const { facilitator } = workshop;
  const other = workshop.newId();
  expect(await ola.client.command('theme:add', { themeId: other, title: 'Early' })).toMatchObject({
    code: 'wrong-stage',
  });
  expect(await ola.client.command('note:add', { ...text(), late: true })).toMatchObject({
    code: 'wrong-stage',
  });
  const vote = { ballotId: other, themeId: other, dots: 1 };
  expect(await ola.client.command('vote:cast', vote)).toMatchObject({ code: 'not-found' });
  expect(await ola.client.command('note:edit', { noteId, text: 'Mine now.', version: 1 })).toMatchObject({
    code: 'forbidden',
  });
  expect(await ola.client.command('note:remove', { noteId })).toMatchObject({ code: 'forbidden' });
  const open = { stageId: workshop.stageId('read') };
  expect(await ola.client.command('stage:open', open)).toMatchObject({ code: 'forbidden' });
  expect(await facilitator.command('note:hide', { noteId, reason: 'Peep' })).toMatchObject({ ok: false });
  expect(await facilitator.command('note:add', { ...text(), for: ola.id })).toMatchObject({
    code: 'forbidden',
  });
  expect(await facilitator.command('workshop:resume', {})).toMatchObject({ code: 'wrong-stage' });
  expect(await noticed(workshop.facilitator, wren.client, ola.client)).toEqual(before);
});

test('a message of more than 64 KB ends the connection and changes nothing; the person comes back', async () => {
  const before = await noticed(wren.client);
  ola.client.socket.emit('command', {
    id: workshop.newId(),
    name: 'note:add',
    body: text('x'.repeat(70_000)),
  });
  await ola.client.ended();
  const page = { token: workshop.token('join'), name: 'x'.repeat(70_000) };
  expect(await workshop.browser().ask('/api/join', page)).toMatchObject({ ok: false, code: 'invalid' });
  await workshop.comeBack(ola);
  expect(await noticed(wren.client)).toEqual(before);
  expect(await ola.client.command('note:add', text())).toEqual({ ok: true });
});

test('who sends too often waits, alone, and may send the same again later', async () => {
  const ids = Array.from({ length: limits.commandBurst + 5 }, () => workshop.newId());
  const { client } = ola;
  const send = (id: string) => client.command('participant:done', { done: true }, id);
  workshop.clock.advance(5_000);
  const replies = await Promise.all(ids.map(send));
  const refused = replies.filter((reply) => !reply.ok);
  expect(refused).toHaveLength(5);
  expect(new Set(refused.map((reply) => JSON.stringify(reply)))).toEqual(
    new Set(['{"ok":false,"code":"too-fast"}']),
  );
  expect(await wren.client.command('participant:done', { done: true })).toEqual({ ok: true });
  const revision = await workshop.revision();
  expect(await send(ids.at(-1) ?? '')).toMatchObject({ code: 'too-fast' });
  expect(await workshop.revision()).toBe(revision);
  workshop.clock.advance(1_000);
  expect(await send(ids.at(-1) ?? '')).toEqual({ ok: true });
});

test('a command sent twice counts once; its id with other words is refused', async () => {
  const [id, note] = [workshop.newId(), text()];
  const revision = await workshop.revision();
  const twins = await Promise.all([
    wren.client.command('note:add', note, id),
    wren.client.command('note:add', note, id),
  ]);
  expect(twins).toEqual([{ ok: true }, { ok: true }]);
  expect(await workshop.revision()).toBe(revision + 1);
  await workshop.comeBack(wren);
  expect(await wren.client.command('note:add', note, id)).toEqual({ ok: true });
  expect(await workshop.revision()).toBe(revision + 1);
  const reused = { ok: false, code: 'id-reused' };
  expect(await wren.client.command('note:add', { ...note, text: 'Another.' }, id)).toEqual(reused);
  expect(await wren.client.command('participant:done', { done: true }, id)).toEqual(reused);
  await wren.client.settled();
  expect(Object.values(wren.client.map(`mine:${wren.id}`, 'notes'))).toMatchObject([{ text: 'A word.' }]);
  // An id belongs to who made it.
  const theirs = await ola.client.command('note:add', text(), id);
  expect(theirs).toEqual({ ok: true });
});

test('a retry is answered yes after its time has passed', async () => {
  const [id, note] = [workshop.newId(), text()];
  await wren.client.command('note:add', note, id);
  await workshop.openStage('read');
  expect(await wren.client.command('note:add', note, id)).toEqual({ ok: true });
  expect(await wren.client.command('note:add', text())).toMatchObject({ code: 'wrong-stage' });
});

const forged = new Doc();
forged.getMap('notes').set('x', { text: 'forged' });
const update = encodeStateAsUpdate(forged);
const base64 = (bytes: Iterable<number>) => Buffer.from([...bytes]).toString('base64');

test.each([
  ['awareness', base64([1, 2, 1, 0])],
  ['a sync step 2', base64([0, 1, update.length, ...update])],
  ['an update', base64([0, 2, update.length, ...update])],
  ['noise', base64([200, 9, 9, 9])],
  ['base64 that breaks off', base64([0, 2, update.length, ...update]).slice(0, 11)],
  ['a state vector that breaks off', base64([0, 0, 9, 1])],
])('%s on a document cuts its sender off and reaches nobody', async (_what, message) => {
  const screen = await workshop.screen();
  const before = await noticed(wren.client, screen);
  const channel = ola.client.hello?.channels.find((name) => name.startsWith('board:main')) ?? '';
  ola.client.socket.emit('doc:open', [[channel, message]]);
  await ola.client.ended();
  expect(ola.client.closed).toEqual([{ channel, code: 4400 }]);
  expect(await noticed(wren.client, screen)).toEqual(before);
  await workshop.comeBack(ola);
  expect(documents(ola.client)).toMatchObject({ 'board:main': documents(wren.client)['board:main'] });
});

test('nobody opens or asks for another person’s document, or one of another audience', async () => {
  await wren.client.must('note:add', text('For nobody else.'));
  const foreign = [wren.client, workshop.facilitator].flatMap((client) => client.hello?.channels ?? []);
  const channels = foreign.filter((name) => /^(mine|desk)/.test(name));
  expect(channels).toHaveLength(2);
  const before = await noticed(wren.client, workshop.facilitator);
  const seen = ola.client.packets.length;
  ola.client.socket.emit(
    'doc:open',
    channels.map((channel) => [channel, base64([0, 0, 1, 0])]),
  );
  await ola.client.settled();
  expect(ola.client.closed).toEqual(channels.map((channel) => ({ channel, code: 4403 })));
  expect(ola.client.packets.slice(seen).filter((packet) => packet.includes('doc:message'))).toEqual([]);
  expect(await noticed(wren.client, workshop.facilitator)).toEqual(before);
  // A hostile frame there ends the connection like anywhere else.
  ola.client.socket.emit('doc:open', [[channels[0], base64([0, 2, 1, 0])]]);
  await ola.client.ended();
});

test('who has only long-polling takes part like everybody else', async () => {
  await workshop.comeBack(ola, ['polling']);
  expect(ola.client.socket.io.engine.transport.name).toBe('polling');
  await ola.client.must('note:add', text('By long-polling.'));
  await workshop.openStage('read');
  await workshop.wait();
  const notes = ola.client.map('board:main', 'notes');
  expect(Object.values(notes)).toMatchObject([{ text: 'By long-polling.' }]);
  expect(wren.client.map('board:main', 'notes')).toEqual(notes);
});

test('after a restart the same people come back to everything, under new epochs', async () => {
  const note = text('Still here.');
  const id = workshop.newId();
  await wren.client.command('note:add', note, id);
  await workshop.wait();
  const [before, epochs, revision] = [
    documents(wren.client),
    channelsOf(wren.client),
    await workshop.revision(),
  ];

  await workshop.restart();
  await workshop.comeBack(wren);
  await workshop.comeBack(ola);
  await workshop.wait();
  expect(await workshop.revision()).toBe(revision);
  expect(documents(wren.client)).toEqual(before);
  expect(channelsOf(wren.client).filter((channel) => epochs.includes(channel))).toEqual([]);
  const [stale = ''] = epochs;
  wren.client.socket.emit('doc:open', [[stale, base64([0, 0, 1, 0])]]);
  await wren.client.settled();
  expect(wren.client.closed).toEqual([{ channel: stale, code: 4404 }]);
  // The command that was under way is known, and the next one works.
  expect(await wren.client.command('note:add', note, id)).toEqual({ ok: true });
  expect(await workshop.revision()).toBe(revision);
  await workshop.openStage('read');
  await workshop.wait();
  expect(Object.values(ola.client.map('board:main', 'notes'))).toMatchObject([{ text: 'Still here.' }]);
});
