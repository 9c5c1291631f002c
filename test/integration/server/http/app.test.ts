import { expect, test } from 'vitest';
import { passphrase, startSite } from './site.ts';

const json = { 'content-type': 'application/json' };

async function post(port: number, headers: Record<string, string>, body = '{}', path = '/api/sign-in') {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', headers, body });
  return { status: response.status, body: await response.json() };
}

test('a request from another site is refused before anything is read', async () => {
  const { server, setUp } = await startSite({ publicUrl: 'https://workshop.example.org' });
  const { email } = await setUp();
  const body = JSON.stringify({ email, passphrase });
  const forbidden = { status: 403, body: { ok: false, code: 'forbidden' } };
  expect(await post(server.port, json, body)).toEqual(forbidden);
  for (const origin of [
    'https://evil.example',
    'null',
    'http://workshop.example.org',
    `http://127.0.0.1:${server.port}`,
  ]) {
    expect(await post(server.port, { ...json, origin }, body)).toEqual(forbidden);
  }
  expect((await post(server.port, { ...json, origin: 'https://workshop.example.org' }, body)).status).toBe(
    200,
  );
});

test('while the address is a loopback one, the name it was opened under will do', async () => {
  const { server } = await startSite();
  const { port } = server;
  expect((await post(port, { ...json, origin: `http://127.0.0.1:${port}` })).status).toBe(400);
  expect((await post(port, { ...json, origin: 'http://evil.example' })).status).toBe(403);
});

test('over https cookies are bound to the host and secure', async () => {
  const { setUp } = await startSite({ publicUrl: 'https://workshop.example.org' });
  const { browser, id } = await setUp();
  expect(browser.lastCookies[0]).toMatch(new RegExp(`^__Host-ct-f-${id}=`));
  expect(browser.lastCookies[0]).toContain('; Secure');
});

test('every answer carries the security headers, and none of the API is cached', async () => {
  const { browser } = await startSite();
  for (const path of ['/api/state', '/api/nothing', '/healthz', '/nothing']) {
    const { headers } = await browser().get(path);
    expect(headers.get('content-security-policy')).toContain(
      "default-src 'self'; script-src 'self'; style-src 'self'",
    );
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('permissions-policy')).toContain('camera=()');
    expect(headers.get('x-powered-by')).toBeNull();
  }
  expect((await browser().get('/api/state')).headers.get('cache-control')).toBe('no-store');
});

test('malformed and oversized bodies and unknown routes get their code', async () => {
  const { server } = await startSite();
  const headers = { ...json, origin: server.url };
  const invalid = { status: 400, body: { ok: false, code: 'invalid' } };
  expect(await post(server.port, headers, '{"email":')).toEqual(invalid);
  expect(await post(server.port, headers, '[]')).toEqual(invalid);
  expect(await post(server.port, headers, JSON.stringify({ email: 'x'.repeat(70_000) }))).toEqual(invalid);
  expect(await post(server.port, { origin: server.url, 'content-type': 'text/plain' }, '{}')).toEqual(
    invalid,
  );
  const missing = { status: 404, body: { ok: false, code: 'not-found' } };
  expect(await post(server.port, headers, '{}', '/api/nothing')).toEqual(missing);
});

test('a database that cannot be read or written is said to be unavailable', async () => {
  const { server, browser } = await startSite();
  await server.storage.close();
  const answer = await browser().get('/api/state');
  expect(answer.status).toBe(503);
  expect(await answer.json()).toEqual({ ok: false, code: 'unavailable' });
  expect((await browser().get('/readyz')).status).toBe(503);
});

test('while only this machine can open it, the state says how to mend that', async () => {
  const { browser, server } = await startSite();
  expect((await browser().get('/healthz')).status).toBe(200);
  const state = await (await browser().get('/api/state')).json();
  expect(state).toMatchObject({ ok: true, reachable: false, publicUrl: server.url });
  expect(state.mend).toContain('HOST=0.0.0.0 npm start');
  const far = await startSite({ publicUrl: 'https://workshop.example.org' });
  expect(await (await far.browser().get('/api/state')).json()).toMatchObject({ reachable: true, mend: null });
});

test('a QR code is drawn of this server’s own addresses only', async () => {
  const { browser, server } = await startSite();
  const { svg } = await browser().done('/api/qr', { text: `${server.url}/join#token` });
  expect(svg).toMatch(/^<svg /);
  for (const text of [
    'https://evil.example/',
    `${server.url}.evil.example/`,
    server.url,
    'javascript:alert(1)',
  ]) {
    expect((await browser().post('/api/qr', { text })).status).toBe(400);
  }
});

test('the demonstration’s way in is not there in earnest', async () => {
  const { browser } = await startSite();
  expect((await browser().get('/demo/anything')).status).toBe(404);
});
