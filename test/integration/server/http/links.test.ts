import { expect, test } from 'vitest';
import { answers, startSite } from './site.ts';

async function withAnn() {
  const site = await startSite();
  const workshop = await (await site.setUp()).openWorkshop();
  const phone = site.browser();
  const { participantId } = await phone.done('/api/join', { ...answers, token: workshop.token('join') });
  return { ...site, workshop, phone, participantId };
}

test('a return link brings a person back on any device, as the same person', async () => {
  const { server, browser, workshop, participantId } = await withAnn();
  const tablet = browser();
  const token = workshop.returnToken(participantId);
  expect(await tablet.done('/api/return', { token, ownDevice: false })).toEqual({ ok: true, participantId });
  const identity = await server.signIns.identify(tablet.cookieHeader(), `p:${participantId}`);
  expect(identity).toMatchObject({
    actor: { kind: 'participant', id: participantId },
    workshopId: workshop.id,
  });
  expect([...workshop.room.state.all('participants')]).toHaveLength(1);
});

test('a new return link ends the old one, and its person stays signed in', async () => {
  const { server, browser, workshop, phone, participantId } = await withAnn();
  const old = workshop.returnToken(participantId);
  await workshop.command('participant:renew-link', { participantId });
  expect((await browser().post('/api/return', { token: old, ownDevice: true })).status).toBe(404);
  expect(await server.signIns.identify(phone.cookieHeader(), `p:${participantId}`)).toBeDefined();
  await browser().done('/api/return', { token: workshop.returnToken(participantId), ownDevice: true });
});

test('a person who was removed does not come back by their link, and their device still knows whom to ask about', async () => {
  const { server, browser, workshop, phone, participantId } = await withAnn();
  const token = workshop.returnToken(participantId);
  await workshop.command('participant:remove', { participantId, withNotes: true });
  expect((await browser().post('/api/return', { token, ownDevice: true })).status).toBe(404);
  // So that the handshake can tell them that they were removed; there is nothing else it opens.
  const known = await server.signIns.identify(phone.cookieHeader(), `p:${participantId}`);
  expect(known).toMatchObject({ actor: { id: participantId }, workshopId: workshop.id });
  expect((await phone.done('/api/join/look', { token: workshop.token('join') })).here).toEqual([]);
});

test('projector and support links lead to their own identity, and to no other', async () => {
  const { server, browser, workshop } = await withAnn();
  for (const kind of ['screen', 'support'] as const) {
    const wall = browser();
    const token = workshop.token(kind);
    expect(await wall.done('/api/link', { token })).toEqual({ ok: true, kind, workshopId: workshop.id });
    const header = wall.cookieHeader();
    expect(await server.signIns.identify(header, `${kind}:${workshop.id}`)).toMatchObject({
      actor: { kind },
    });
    const other = kind === 'screen' ? 'support' : 'screen';
    expect(await server.signIns.identify(header, `${other}:${workshop.id}`)).toBeUndefined();
  }
});

test('renewing the projector link ends the projectors that were signed in by the old one', async () => {
  const { server, browser, workshop } = await withAnn();
  const wall = browser();
  const token = workshop.token('screen');
  await wall.done('/api/link', { token });
  await workshop.command('link:renew', { kind: 'screen' });
  expect(await server.signIns.identify(wall.cookieHeader(), `screen:${workshop.id}`)).toBeUndefined();
  expect((await browser().post('/api/link', { token })).status).toBe(404);
  await wall.done('/api/link', { token: workshop.token('screen') });
  expect(await server.signIns.identify(wall.cookieHeader(), `screen:${workshop.id}`)).toBeDefined();
});

test('a link is good for one thing only', async () => {
  const { browser, workshop, participantId } = await withAnn();
  const tokens = [workshop.token('join'), workshop.returnToken(participantId), 'A'.repeat(22)];
  for (const token of tokens) expect((await browser().post('/api/link', { token })).status).toBe(404);
  for (const token of [workshop.token('join'), workshop.token('screen')]) {
    expect((await browser().post('/api/return', { token, ownDevice: true })).status).toBe(404);
    expect((await browser().post('/api/one-time/look', { token })).status).toBe(404);
  }
  const join = await browser().post('/api/join', { ...answers, token: workshop.token('screen') });
  expect(join.status).toBe(404);
});

test('several identities work side by side in one browser', async () => {
  const { server, workshop, phone, participantId } = await withAnn();
  const ben = await phone.done('/api/join', { ...answers, name: 'Ben', token: workshop.token('join') });
  await phone.done('/api/link', { token: workshop.token('screen') });
  const header = phone.cookieHeader();
  for (const as of [`p:${participantId}`, `p:${ben.participantId}`, `screen:${workshop.id}`]) {
    expect(await server.signIns.identify(header, as)).toBeDefined();
  }
  await phone.done('/api/sign-out', { as: `p:${participantId}` });
  expect(await server.signIns.identify(phone.cookieHeader(), `p:${participantId}`)).toBeUndefined();
  expect(await server.signIns.identify(phone.cookieHeader(), `p:${ben.participantId}`)).toBeDefined();
});
