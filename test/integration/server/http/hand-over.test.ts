import { expect, test } from 'vitest';
import { limits } from '../../../../shared/domain/limits.ts';
import { createLog } from '../../../../server/log.ts';
import type { Overrides } from '../../../../server/services.ts';
import { fragmentOf, passphrase, startSite } from './site.ts';

const minuteMs = 60_000;

/** A facilitator at the desk of a workshop on a laptop, with a code for the phone. */
async function atDesk(overrides: Overrides = {}) {
  const site = await startSite({}, overrides);
  const nerys = await site.setUp();
  const workshop = await nerys.openWorkshop();
  const desk = { as: nerys.as, workshopId: workshop.id };
  const laptop = nerys.browser;
  const made = await laptop.done('/api/hand-over', desk);
  return { ...site, nerys, workshop, desk, laptop, made, token: fragmentOf(made.link) };
}

test('a phone comes to the very desk by the code, and the laptop stays signed in', async () => {
  const { server, browser, nerys, workshop, desk, laptop, made, token } = await atDesk();
  expect(made.link).toMatch(new RegExp(`^${server.url}/continue#[\\w-]{43}$`));
  expect(await laptop.done('/api/hand-over/look', desk)).toEqual({ ok: true, waiting: made.id, used: [] });
  const phone = browser();
  // Whose it is can be seen before, as often as one likes.
  for (const _ of [1, 2]) {
    expect(await phone.done('/api/continue/look', { token })).toMatchObject({ ok: true, name: 'Nerys' });
  }
  expect(await phone.done('/api/continue', { token })).toEqual({
    ok: true,
    facilitatorId: nerys.id,
    workshopId: workshop.id,
    handOverId: made.id,
  });
  expect(phone.lastCookies[0]).toMatch(/; HttpOnly; SameSite=Strict$/);
  expect((await phone.get(`/api/me?as=${nerys.as}`)).status).toBe(200);
  expect((await laptop.get(`/api/me?as=${nerys.as}`)).status).toBe(200);
});

test('the desk says when a device came, and which one it is itself', async () => {
  const { browser, clock, desk, laptop, made, token } = await atDesk();
  clock.advance(minuteMs);
  const phone = browser();
  await phone.done('/api/continue', { token });
  const used = { id: made.id, at: clock.now() };
  const look = (who: typeof laptop) => who.done('/api/hand-over/look', desk);
  expect(await look(laptop)).toEqual({ ok: true, waiting: null, used: [{ ...used, here: false }] });
  expect(await look(phone)).toEqual({ ok: true, waiting: null, used: [{ ...used, here: true }] });
});

test('a code works once, however many come at the same time', async () => {
  const { browser, token, server, nerys } = await atDesk();
  const phones = Array.from({ length: 4 }, browser);
  const statuses = await Promise.all(
    phones.map(async (phone) => (await phone.post('/api/continue', { token })).status),
  );
  expect(statuses.toSorted((one, other) => one - other)).toEqual([200, 404, 404, 404]);
  const signedIn = await Promise.all(
    phones.map((phone) => server.signIns.facilitator(phone.cookieHeader(), nerys.as)),
  );
  expect(signedIn.filter(Boolean)).toHaveLength(1);
  expect((await browser().post('/api/continue', { token })).status).toBe(404);
});

test('a code lasts five minutes', async () => {
  const { browser, clock, desk, laptop, token } = await atDesk();
  clock.advance(limits.handOverMs - 1);
  await browser().done('/api/continue/look', { token });
  clock.advance(1);
  expect((await browser().post('/api/continue', { token })).status).toBe(404);
  expect((await laptop.done('/api/hand-over/look', desk)).waiting).toBeNull();
});

test('a new code ends the one before, and the desk can end one', async () => {
  const { browser, desk, laptop, token } = await atDesk();
  const second = await laptop.done('/api/hand-over', desk);
  expect((await browser().post('/api/continue', { token })).status).toBe(404);
  await laptop.done('/api/hand-over/end', { ...desk, id: second.id });
  expect((await browser().post('/api/continue', { token: fragmentOf(second.link) })).status).toBe(404);
});

test('a device that came by a code can be signed out from the desk', async () => {
  const { browser, nerys, desk, laptop, made, token } = await atDesk();
  const stranger = browser();
  await stranger.done('/api/continue', { token });
  await laptop.done('/api/hand-over/end', { ...desk, id: made.id });
  expect((await stranger.get(`/api/me?as=${nerys.as}`)).status).toBe(403);
  expect((await laptop.get(`/api/me?as=${nerys.as}`)).status).toBe(200);
  expect((await laptop.done('/api/hand-over/look', desk)).used).toEqual([]);
});

test('the device that came may sign the other one out, and no other may say so', async () => {
  const { browser, nerys, desk, laptop, made, token } = await atDesk();
  const phone = browser();
  await phone.done('/api/continue', { token });
  const other = browser();
  await other.done('/api/sign-in', { email: nerys.email, passphrase });
  const body = { ...desk, id: made.id };
  expect((await other.post('/api/continue/sign-out-other', body)).status).toBe(403);
  await phone.done('/api/continue/sign-out-other', body);
  expect((await laptop.get(`/api/me?as=${nerys.as}`)).status).toBe(403);
  expect((await phone.get(`/api/me?as=${nerys.as}`)).status).toBe(200);
});

test('a code is worth nothing once the device that made it is signed out or the passphrase is replaced', async () => {
  const { server, browser, nerys, desk, laptop, token } = await atDesk();
  await laptop.done('/api/sign-out', { as: nerys.as });
  expect((await browser().post('/api/continue', { token })).status).toBe(404);
  await laptop.done('/api/sign-in', { email: nerys.email, passphrase });
  const second = await laptop.done('/api/hand-over', desk);
  const recovery = fragmentOf(await server.oneTime.issue('recover', { accountId: nerys.id }));
  const fresh = { token: recovery, name: 'x', email: 'x@example.org', passphrase: 'another four words' };
  await browser().done('/api/set-up', fresh);
  expect((await browser().post('/api/continue', { token: fragmentOf(second.link) })).status).toBe(404);
});

test('only a facilitator of the workshop makes, sees or ends a code', async () => {
  const { browser, nerys, workshop, desk, made } = await atDesk();
  const { link } = await nerys.browser.done('/api/invitations', { as: nerys.as, workshopId: null });
  const sam = browser();
  const account = { name: 'Sam', email: 'sam@example.org', passphrase };
  const { facilitatorId } = await sam.done('/api/invitations/accept', {
    token: fragmentOf(link),
    ...account,
  });
  const phone = browser();
  const { participantId } = await phone.done('/api/join', {
    token: workshop.token('join'),
    name: 'Ann',
    kind: 'participant',
    groupId: 'lived',
    accessNeeds: '',
    ownDevice: true,
  });
  for (const [who, as] of [
    [sam, `f:${facilitatorId}`],
    [sam, nerys.as],
    [phone, `p:${participantId}`],
    [phone, nerys.as],
  ] as const) {
    const body = { ...desk, as };
    expect((await who.post('/api/hand-over', body)).status).toBe(403);
    expect((await who.post('/api/hand-over/look', body)).status).toBe(403);
    expect((await who.post('/api/hand-over/end', { ...body, id: made.id })).status).toBe(403);
  }
});

test('a co-facilitator neither sees nor ends the code of another', async () => {
  const { browser, nerys, workshop, desk, made, token } = await atDesk();
  const { link } = await nerys.browser.done('/api/invitations', desk);
  const sam = browser();
  const account = { name: 'Sam', email: 'sam@example.org', passphrase };
  const { facilitatorId } = await sam.done('/api/invitations/accept', {
    token: fragmentOf(link),
    ...account,
  });
  const samDesk = { as: `f:${facilitatorId}`, workshopId: workshop.id };
  expect(await sam.done('/api/hand-over/look', samDesk)).toEqual({ ok: true, waiting: null, used: [] });
  expect((await sam.post('/api/hand-over/end', { ...samDesk, id: made.id })).status).toBe(404);
  await browser().done('/api/continue', { token });
});

test('whoever guesses is slowed down, and another site cannot use a code', async () => {
  const { server, browser, clock, token } = await atDesk();
  const base = `http://127.0.0.1:${server.port}`;
  const foreign = await fetch(`${base}/api/continue`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'https://elsewhere.example' },
    body: JSON.stringify({ token }),
  });
  expect(foreign.status).toBe(403);
  const guess = { token: 'g'.repeat(43) };
  const statuses: number[] = [];
  for (let n = 0; n < 11; n += 1) statuses.push((await browser().post('/api/continue', guess)).status);
  expect(statuses).toEqual([...Array<number>(10).fill(404), 429]);
  expect((await browser().post('/api/continue', { token })).status).toBe(429);
  clock.advance(minuteMs);
  await browser().done('/api/continue', { token });
});

test('neither the code nor who used it stands in the log', async () => {
  const lines: string[] = [];
  const log = createLog({ level: 'debug', write: (line) => lines.push(line), now: () => 0 });
  const { browser, desk, laptop, made, token } = await atDesk({ log });
  await laptop.done('/api/qr', { text: made.link });
  await browser().done('/api/continue', { token });
  await browser().post('/api/continue', { token });
  await laptop.done('/api/hand-over/end', { ...desk, id: made.id });
  const written = lines.join('');
  expect(written).toContain('/continue');
  for (const secret of [token, made.id, 'Nerys']) expect(written).not.toContain(secret);
});
