import { expect, test } from 'vitest';
import { applyUpdate, Doc } from 'yjs';
import { unpacked } from '../../../../shared/document/contents.ts';
import { parseChannel } from '../../../../shared/document/projection.ts';
import { answers, type Browser, startSite } from './site.ts';

async function ask(who: Browser, as: string): Promise<number> {
  return (await who.get(`/api/documents?as=${encodeURIComponent(as)}`)).status;
}

async function contentsFor(who: Browser, as: string): Promise<Map<string, Doc>> {
  const response = await who.get(`/api/documents?as=${encodeURIComponent(as)}`);
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('no-store');
  const docs = new Map<string, Doc>();
  for (const { channel, update } of unpacked(new Uint8Array(await response.arrayBuffer()))) {
    const doc = new Doc();
    applyUpdate(doc, update);
    docs.set(parseChannel(channel)?.name ?? '', doc);
  }
  return docs;
}

async function withParticipant() {
  const site = await startSite();
  const nerys = await site.setUp();
  const workshop = await nerys.openWorkshop('Leaving hospital');
  const phone = site.browser();
  const { participantId } = await phone.done('/api/join', { ...answers, token: workshop.token('join') });
  return { ...site, nerys, workshop, phone, id: participantId };
}

test('a participant has the documents of their connection ahead of it', async () => {
  const { phone, id } = await withParticipant();
  const docs = await contentsFor(phone, `p:${id}`);
  expect([...docs.keys()].sort()).toEqual(['board:main', `mine:${id}`, 'room']);
  expect(docs.get('room')?.getMap('about').toJSON()['one']).toMatchObject({ title: 'Leaving hospital' });
  expect(docs.get(`mine:${id}`)?.getMap('me').toJSON()['one']).toMatchObject({ name: 'Ann' });
});

test('nobody has them who may not connect', async () => {
  const { browser, phone, id, nerys, workshop } = await withParticipant();
  expect(await ask(browser(), `p:${id}`)).toBe(403);
  expect(await ask(phone, `${nerys.as}@${workshop.id}`)).toBe(403);
  expect(await ask(phone, 'desk')).toBe(403);
  await workshop.command('participant:remove', { participantId: id, withNotes: false });
  expect(await ask(phone, `p:${id}`)).toBe(403);
});
