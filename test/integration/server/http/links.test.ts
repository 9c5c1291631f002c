import { expect, test } from 'vitest';
import { refusalAtDoor } from '../../../../server/identity/door.ts';
import { SubjectGone } from '../../../../server/storage/storage.ts';
import { answers, type Browser, fragmentOf, startSite } from './site.ts';

async function withAnn() {
  const site = await startSite();
  const facilitator = await site.setUp();
  const workshop = await facilitator.openWorkshop();
  const phone = site.browser();
  const { participantId } = await phone.done('/api/join', { ...answers, token: workshop.token('join') });
  /** What the browser hears that opens the workshop as `as`. */
  const atDoor = async (browser: Browser, as: string) => {
    const identity = await site.server.signIns.identify(browser.cookieHeader(), as);
    return identity ? (refusalAtDoor(workshop.room.state, identity) ?? 'come in') : 'signed-out';
  };
  return { ...site, facilitator, workshop, phone, participantId, atDoor };
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

test('a new return link ends the old one and, where asked, all who came by it; who joined here stays', async () => {
  const { browser, workshop, phone, participantId, atDoor } = await withAnn();
  const as = `p:${participantId}`;
  const old = workshop.returnToken(participantId);
  const [finder, own] = [browser(), browser()];
  await finder.done('/api/return', { token: old, ownDevice: true });
  expect(await atDoor(finder, as)).toBe('come in');

  await workshop.command('participant:renew-link', { participantId, signOut: false });
  expect(await atDoor(finder, as)).toBe('come in');
  await workshop.command('participant:renew-link', { participantId, signOut: true });
  expect((await browser().post('/api/return', { token: old, ownDevice: true })).status).toBe(404);
  expect(await atDoor(finder, as)).toBe('signed-out');
  const look = await finder.done('/api/join/look', { token: workshop.token('join') });
  expect(look.here).toEqual([]);
  expect(await atDoor(phone, as)).toBe('come in');
  await own.done('/api/return', { token: workshop.returnToken(participantId), ownDevice: true });
  expect(await atDoor(own, as)).toBe('come in');
});

test('a person who was removed does not come back, and is told so on every device', async () => {
  const { browser, workshop, phone, participantId, atDoor } = await withAnn();
  const token = workshop.returnToken(participantId);
  const tablet = browser();
  await tablet.done('/api/return', { token, ownDevice: true });
  await workshop.command('participant:remove', { participantId, withNotes: true });
  expect((await browser().post('/api/return', { token, ownDevice: true })).status).toBe(404);
  expect(await atDoor(phone, `p:${participantId}`)).toBe('removed');
  expect(await atDoor(tablet, `p:${participantId}`)).toBe('removed');
  expect((await phone.done('/api/join/look', { token: workshop.token('join') })).here).toEqual([]);
});

test('what is issued while its workshop is being deleted is not found', async () => {
  const { server, facilitator, workshop, phone, participantId } = await withAnn();
  const returnToken = workshop.returnToken(participantId);
  const link = await server.oneTime.issue('co-facilitate', { workshopId: workshop.id });
  // The rows are gone and the room is not yet: the moment between the two.
  await server.storage.deleteWorkshop(workshop.id);
  const newcomer = { kind: 'participant', id: participantId, workshopId: workshop.id } as const;
  const issued = server.signIns.issue({ ...newcomer, ownDevice: true, linkGeneration: null });
  await expect(issued).rejects.toThrow(SubjectGone);
  const gone = { status: 404, body: { ok: false, code: 'not-found' } };
  expect(await phone.post('/api/return', { token: returnToken, ownDevice: true })).toEqual(gone);
  const { as } = facilitator;
  const invite = { as, workshopId: workshop.id };
  expect(await facilitator.browser.post('/api/invitations', invite)).toEqual(gone);
  expect(await phone.post('/api/one-time/look', { token: fragmentOf(link) })).toEqual(gone);
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
  const { browser, workshop, atDoor } = await withAnn();
  const as = `screen:${workshop.id}`;
  const wall = browser();
  const token = workshop.token('screen');
  await wall.done('/api/link', { token });
  await workshop.command('link:renew', { kind: 'screen' });
  expect(await atDoor(wall, as)).toBe('signed-out');
  expect((await browser().post('/api/link', { token })).status).toBe(404);
  await wall.done('/api/link', { token: workshop.token('screen') });
  expect(await atDoor(wall, as)).toBe('come in');
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
