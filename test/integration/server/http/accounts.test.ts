import { expect, test } from 'vitest';
import { fragmentOf, passphrase, startSite } from './site.ts';

const minuteMs = 60_000;
const nerys = { name: 'Nerys', email: 'nerys@example.org', passphrase };

test('the printed link sets the first facilitator up, once', async () => {
  const { server, browser } = await startSite();
  const token = fragmentOf(await server.oneTime.issue('set-up', {}));
  expect(await (await browser().get('/api/state')).json()).toMatchObject({ setUp: false });
  expect((await browser().done('/api/one-time/look', { token })).kind).toBe('set-up');

  const first = browser();
  const { facilitatorId } = await first.done('/api/set-up', { token, ...nerys });
  const me = await (await first.get(`/api/me?as=f:${facilitatorId}`)).json();
  expect(me).toEqual({ ok: true, name: 'Nerys', email: 'nerys@example.org', workshops: [] });
  expect(await (await browser().get('/api/state')).json()).toMatchObject({ setUp: true });

  const again = await browser().post('/api/set-up', { token, ...nerys, email: 'other@example.org' });
  expect(again).toEqual({ status: 404, body: { ok: false, code: 'not-found' } });
});

test('the printed link lasts 15 minutes', async () => {
  const { server, browser, clock } = await startSite();
  const token = fragmentOf(await server.oneTime.issue('set-up', {}));
  clock.advance(15 * minuteMs);
  expect((await browser().post('/api/one-time/look', { token })).status).toBe(404);
  expect((await browser().post('/api/set-up', { token, ...nerys })).body).toMatchObject({
    code: 'not-found',
  });
  expect(await server.storage.countAccounts()).toBe(0);
});

test('a link printed by an earlier start is worth nothing once somebody is set up', async () => {
  const { server, browser, setUp } = await startSite();
  const token = fragmentOf(await server.oneTime.issue('set-up', {}));
  await setUp();
  expect((await browser().post('/api/one-time/look', { token })).status).toBe(404);
  expect((await browser().post('/api/set-up', { token, ...nerys, email: 'b@example.org' })).status).toBe(404);
});

test('a facilitator signs in and out', async () => {
  const { browser, setUp } = await startSite();
  const { id, as } = await setUp();
  const laptop = browser();
  const body = { email: 'NERYS@example.org', passphrase };
  expect((await laptop.done('/api/sign-in', body)).facilitatorId).toBe(id);
  expect(laptop.lastCookies[0]).toMatch(
    new RegExp(`^ct-f-${id}=[\\w-]{43}; Max-Age=43200; Path=/; HttpOnly; SameSite=Strict$`),
  );
  expect((await laptop.get(`/api/me?as=${as}`)).status).toBe(200);

  const copy = laptop.cookieHeader();
  await laptop.done('/api/sign-out', { as });
  expect(laptop.cookies.size).toBe(0);
  const thief = browser();
  thief.cookies.set('copied', copy);
  expect((await thief.get(`/api/me?as=${as}`)).status).toBe(403);
});

test('signing in again on the same device ends the sign-in that it had, and no other', async () => {
  const { browser, setUp } = await startSite();
  const { as, browser: elsewhere } = await setUp();
  const laptop = browser();
  const body = { email: 'nerys@example.org', passphrase };
  await laptop.done('/api/sign-in', body);
  const thief = browser();
  thief.cookies.set('copied', laptop.cookieHeader());
  expect((await thief.get(`/api/me?as=${as}`)).status).toBe(200);
  await laptop.done('/api/sign-in', body);
  expect((await thief.get(`/api/me?as=${as}`)).status).toBe(403);
  expect((await laptop.get(`/api/me?as=${as}`)).status).toBe(200);
  expect((await elsewhere.get(`/api/me?as=${as}`)).status).toBe(200);
});

test('signing out without being signed in changes nothing', async () => {
  const { browser, setUp } = await startSite();
  const { as, browser: own } = await setUp();
  await browser().done('/api/sign-out', { as });
  expect((await own.get(`/api/me?as=${as}`)).status).toBe(200);
});

test('a sign-in ends after 12 hours', async () => {
  const { clock, setUp } = await startSite();
  const { as, browser } = await setUp();
  clock.advance(12 * 60 * minuteMs - 1);
  expect((await browser.get(`/api/me?as=${as}`)).status).toBe(200);
  clock.advance(1);
  expect((await browser.get(`/api/me?as=${as}`)).status).toBe(403);
});

test('a wrong passphrase and an unknown address have the same answer', async () => {
  const { browser, setUp } = await startSite();
  const { email } = await setUp();
  const wrong = await browser().post('/api/sign-in', { email, passphrase: 'not these words' });
  const unknown = await browser().post('/api/sign-in', { email: 'x@example.org', passphrase });
  expect(wrong).toEqual({ status: 403, body: { ok: false, code: 'forbidden' } });
  expect(unknown).toEqual(wrong);
});

test('after ten wrong passphrases an account has to wait, with the right one too', async () => {
  // Each attempt comes by another address, as the proxy says.
  const { server, clock, setUp } = await startSite({ trustProxy: 1 });
  const { email } = await setUp();
  const attempt = async (count: number, words: string) => {
    const headers = {
      'content-type': 'application/json',
      origin: server.url,
      'x-forwarded-for': `10.0.0.${count}`,
    };
    const body = JSON.stringify({ email, passphrase: words });
    const response = await fetch(`http://127.0.0.1:${server.port}/api/sign-in`, {
      method: 'POST',
      headers,
      body,
    });
    return response.status;
  };
  const wrong = await Promise.all(Array.from({ length: 12 }, (_, count) => attempt(count, 'wrong words')));
  expect(wrong.toSorted((one, other) => one - other)).toEqual([...Array<number>(10).fill(403), 429, 429]);
  expect(await attempt(100, passphrase)).toBe(429);
  clock.advance(minuteMs);
  expect(await attempt(101, passphrase)).toBe(200);
});

test('a lost passphrase is replaced by a printed link, and every older sign-in ends', async () => {
  const { server, browser, setUp } = await startSite();
  const { id, as, email, browser: old } = await setUp();
  const token = fragmentOf(await server.oneTime.issue('recover', { accountId: id }));
  expect((await browser().done('/api/one-time/look', { token })).kind).toBe('recover');
  const fresh = browser();
  const ignored = { name: 'Someone Else', email: 'else@example.org' };
  await fresh.done('/api/set-up', { token, ...ignored, passphrase: 'another four words' });
  expect((await old.get(`/api/me?as=${as}`)).status).toBe(403);
  expect(await (await fresh.get(`/api/me?as=${as}`)).json()).toMatchObject({ name: 'Nerys', email });
  expect((await browser().post('/api/sign-in', { email, passphrase })).status).toBe(403);
  expect((await browser().post('/api/sign-in', { email, passphrase: 'another four words' })).status).toBe(
    200,
  );
});

test('an address that is taken is said to be, and the invitation stays good', async () => {
  const { server, browser, setUp } = await startSite();
  const { email } = await setUp();
  const token = fragmentOf(await server.oneTime.issue('invite', {}));
  const taken = await browser().post('/api/invitations/accept', { token, ...nerys, email });
  expect(taken).toEqual({ status: 409, body: { ok: false, code: 'conflict' } });
  await browser().done('/api/invitations/accept', { token, ...nerys, email: 'sam@example.org' });
});

test('one cookie does not prove another identity', async () => {
  const { setUp, server, browser } = await startSite();
  const { as, browser: nerysBrowser } = await setUp();
  const token = fragmentOf(await server.oneTime.issue('invite', {}));
  const sam = { name: 'Sam', email: 'sam@example.org', passphrase };
  const samBrowser = browser();
  const { facilitatorId } = await samBrowser.done('/api/invitations/accept', { token, ...sam });
  expect((await samBrowser.get(`/api/me?as=${as}`)).status).toBe(403);
  // Not even under the other's cookie name.
  const [value = ''] = [...samBrowser.cookies.values()].map((pair) => pair.split('=')[1]);
  nerysBrowser.cookies.set('x', `ct-f-${facilitatorId}=${value}x`);
  expect((await nerysBrowser.get(`/api/me?as=f:${facilitatorId}`)).status).toBe(403);
});
