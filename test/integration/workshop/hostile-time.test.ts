import { io } from 'socket.io-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { protocolVersion } from '../../../shared/protocol/version.ts';
import { startWorkshop, type TestWorkshop } from '../../support/workshop.ts';

let workshop: TestWorkshop;
beforeAll(async () => {
  workshop = await startWorkshop();
  await workshop.facilitator.must('workshop:start', {});
  await workshop.openStage('write');
});
afterAll(() => workshop.close());

const note = (noteId: string, text = 'It was cold.') => ({ noteId, text, consent: null });

test('what its author withdrew on one device is not brought back by another that was offline', async () => {
  const ann = await workshop.join('Ann', 'lived');
  const noteId = workshop.newId();
  await ann.client.must('note:add', { ...note(noteId, 'Nobody told me anything.'), consent: 'named' });
  const other = await workshop.connect(`p:${ann.id}`, ann.browser);
  await ann.client.must('note:remove', { noteId });
  const stale = [
    await other.command('note:edit', { noteId, text: 'Nobody told me anything at all.', version: 1 }),
    await other.command('note:consent', { noteId, consent: 'named' }),
  ];
  expect(stale).toEqual([
    { ok: false, code: 'not-found' },
    { ok: false, code: 'not-found' },
  ]);
  const newcomer = await workshop.join('Bea', 'staff');
  for (const client of [workshop.facilitator, other, newcomer.client]) {
    for (const doc of client.docs.values())
      expect(JSON.stringify(doc.toJSON())).not.toContain('Nobody told me');
  }
});

test('who is no scribe any more is cut off, and acts for nobody when they come back', async () => {
  const ann = await workshop.join('Ann', 'lived');
  const dee = workshop.newId();
  await workshop.facilitator.must('participant:add', { participantId: dee, name: 'Dee', groupId: 'lived' });
  await workshop.facilitator.must('participant:scribe', { participantId: ann.id, scribe: true });
  await ann.client.ended();
  await workshop.comeBack(ann);
  await ann.client.must('note:add', { ...note(workshop.newId()), for: dee });
  await workshop.facilitator.must('participant:scribe', { participantId: ann.id, scribe: false });
  await ann.client.ended();
  await workshop.comeBack(ann);
  const reply = await ann.client.command('note:add', { ...note(workshop.newId()), for: dee });
  expect(reply).toEqual({ ok: false, code: 'forbidden' });
});

test('a command’s id works once, for its sender, with its body', async () => {
  const [ann, bea] = [await workshop.join('Ann', 'lived'), await workshop.join('Bea', 'staff')];
  const [id, noteId] = [workshop.newId(), workshop.newId()];
  expect(await ann.client.command('note:add', note(noteId), id)).toEqual({ ok: true });
  await ann.client.must('note:remove', { noteId });
  const before = await workshop.revision();
  // Replayed: answered as it was, and not done again.
  expect(await ann.client.command('note:add', note(noteId), id)).toEqual({ ok: true });
  expect(await ann.client.command('note:add', note(noteId, 'Other.'), id)).toEqual({
    ok: false,
    code: 'id-reused',
  });
  expect(await workshop.revision()).toBe(before);
  expect(ann.client.map(`mine:${ann.id}`, 'notes')).toEqual({});
  // Somebody else's id is a new id to this sender: it answers nothing about theirs and does only what they ask.
  const theirs = workshop.newId();
  expect(await bea.client.command('note:add', note(theirs), id)).toEqual({ ok: true });
  expect(Object.keys(bea.client.map(`mine:${bea.id}`, 'notes'))).toEqual([theirs]);
  expect(ann.client.map(`mine:${ann.id}`, 'notes')).toEqual({});
});

test('after a removal no session is recovered, whatever the connection says of an earlier one', async () => {
  const ann = await workshop.join('Ann', 'lived');
  const url = `http://127.0.0.1:${workshop.server.port}`;
  const { id: pid } = ann.client.socket;
  await workshop.facilitator.must('participant:remove', { participantId: ann.id, withNotes: true });
  await ann.client.ended();
  const again = io(url, {
    forceNew: true,
    reconnection: false,
    transports: ['websocket'],
    auth: { as: `p:${ann.id}`, version: protocolVersion, pid, offset: '0' },
    extraHeaders: { cookie: ann.browser.cookie, origin: 'http://workshop.test' },
  });
  const error = await new Promise<Error>((resolve) => again.once('connect_error', resolve));
  expect(error.message).toBe('removed');
  again.disconnect();
});

test('what was written offline comes too late when its stage has closed, and is stored nowhere', async () => {
  const ann = await workshop.join('Ann', 'lived');
  ann.client.close();
  await workshop.facilitator.must('stage:close', { stageId: workshop.stageId('write') });
  await workshop.comeBack(ann);
  const before = await workshop.revision();
  const reply = await ann.client.command('note:add', note(workshop.newId()));
  expect(reply).toEqual({ ok: false, code: 'wrong-stage' });
  expect(await workshop.revision()).toBe(before);
});
