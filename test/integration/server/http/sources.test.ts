import { expect, test } from 'vitest';
import { restBodies } from '../../../../shared/protocol/rest.ts';
import { createLog } from '../../../../server/log.ts';
import { securityHeaders } from '../../../../server/identity/security-headers.ts';
import { limits } from '../../../../shared/domain/limits.ts';
import { rawBytes, rawRequest, rawUpgrade } from '../../../support/raw-request.ts';
import { routesOf } from '../../../support/routes.ts';
import { startSite } from './site.ts';

const publicUrl = 'https://workshop.example.org';
const filled = (path: string) => path.replaceAll(/:\w+/g, 'A'.repeat(22));
const json = { 'content-type': 'application/json' };

test('the routes that are tried here are those of the program', async () => {
  const { server } = await startSite();
  const routes = routesOf(server.app);
  const posts = routes.filter(({ method }) => method === 'POST').map(({ path }) => path);
  expect(posts.toSorted()).toEqual([...Object.keys(restBodies), '/api/pictures'].toSorted());
  expect(routes.filter(({ method }) => method === 'GET').length).toBeGreaterThanOrEqual(5);
});

test('every route refuses a foreign page, a foreign name, and a post of nobody’s page', async () => {
  const { server } = await startSite({ publicUrl });
  const routes = routesOf(server.app).filter(({ path }) => path.startsWith('/api/'));
  expect(routes.length).toBeGreaterThan(20);
  for (const { method, path } of routes) {
    const line = `${method} ${filled(path)}`;
    const ask = async (headers: Record<string, string>) => {
      const { status, body } = await rawRequest(server.port, line, { ...json, ...headers }, '{}');
      return `${status} ${body}`;
    };
    const forbidden = '403 {"ok":false,"code":"forbidden"}';
    expect(await ask({ origin: 'https://evil.example' }), line).toBe(forbidden);
    expect(await ask({ origin: 'null' }), line).toBe(forbidden);
    expect(await ask({ host: 'evil.example', origin: 'http://evil.example' }), line).toBe(forbidden);
    const nobodys: Record<string, string> = method === 'POST' ? {} : { host: 'evil.example' };
    expect(await ask(nobodys), line).toBe(forbidden);
  }
});

test('a page of this machine that somebody else’s name leads to cannot act', async () => {
  const { server } = await startSite();
  const host = `evil.example:${server.port}`;
  const body = JSON.stringify({ email: 'a@example.org', passphrase: 'x' });
  const headers = { ...json, host, origin: `http://${host}` };
  expect((await rawRequest(server.port, 'POST /api/sign-in', headers, body)).status).toBe(403);
  expect((await rawRequest(server.port, 'GET /', { host })).status).toBe(403);
  const own = { ...headers, host: `localhost:${server.port}`, origin: `http://localhost:${server.port}` };
  expect((await rawRequest(server.port, 'POST /api/sign-in', own, body)).body).toContain('forbidden');
  // What asks how the server is asks by whatever name it is run under.
  expect((await rawRequest(server.port, 'GET /healthz', { host: 'app' })).status).toBe(200);
});

const tooLong = 'a'.repeat(limits.headerBytes);
const bigBody = JSON.stringify({ email: 'x'.repeat(limits.messageBytes) });
const answers = [
  ['a page that is there', 'GET /api/state', {}, '', 200],
  ['an unknown page', 'GET /nothing', {}, '', 404],
  ['an unknown route', 'GET /api/nothing', {}, '', 404],
  ['an unknown method', 'DELETE /api/state', { origin: publicUrl }, '', 404],
  ['a foreign page', 'GET /api/state', { origin: 'https://evil.example' }, '', 403],
  ['nobody signed in', 'GET /api/me', {}, '', 403],
  ['a malformed address', 'GET /api/pictures/%E0%A4%A', {}, '', 400],
  ['an address that leads out', 'GET /../../etc/passwd', {}, '', 404],
  ['a whole address', 'GET http://evil.example/api/state', {}, '', 200],
  ['a body that is none', 'POST /api/sign-in', { ...json, origin: publicUrl }, '{"email":', 400],
  ['a body that is too big', 'POST /api/sign-in', { ...json, origin: publicUrl }, bigBody, 400],
  [
    'a compressed body',
    'POST /api/sign-in',
    { ...json, origin: publicUrl, 'content-encoding': 'gzip' },
    '{}',
    400,
  ],
  ['an address without a path', 'GET http://[/', {}, '', 400],
  ['a head that is too long', 'GET /', { cookie: tooLong }, '', 431],
  ['an address that is too long', `GET /${tooLong}`, {}, '', 431],
  ['a line that is no HTTP', 'NONSENSE', {}, '', 400],
  ['an expectation nobody knows', 'GET /', { expect: 'miracles' }, '', 417],
  [
    'a file of somebody’s that is not for them',
    `GET /api/workshops/${'A'.repeat(22)}/output/csv?as=f:x`,
    { accept: 'text/html' },
    '',
    404,
  ],
  ['the transport without a word', 'GET /socket.io/', {}, '', 400],
  [
    'the transport from a foreign page',
    'GET /socket.io/?EIO=4&transport=polling',
    { origin: 'https://evil.example' },
    '',
    400,
  ],
  ['the transport', 'GET /socket.io/?EIO=4&transport=polling', {}, '', 200],
] as const;

test('whatever is asked is answered with the security headers, by whoever answers', async () => {
  const { server } = await startSite({ publicUrl });
  for (const [what, line, headers, body, status] of answers) {
    const answer = await rawRequest(server.port, line, headers, body);
    expect(answer.status, what).toBe(status);
    for (const [name, value] of Object.entries(securityHeaders(publicUrl))) {
      expect(answer.headers[name.toLowerCase()], `${what}: ${name}`).toBe(value);
    }
    expect(answer.headers['x-powered-by'], what).toBeUndefined();
    expect(answer.body, what).not.toMatch(/<script|style=|node_modules|at \w+ \(/);
  }
});

test('a refused upgrade is answered with the security headers too', async () => {
  const { server } = await startSite({ publicUrl });
  for (const [what, query, headers] of [
    ['a foreign page', '', { origin: 'https://evil.example' }],
    ['an unknown connection', '&sid=nobody', {}],
    ['an old WebSocket', '', { 'sec-websocket-version': '8' }],
    ['a WebSocket without a key', '', { 'sec-websocket-key': 'x' }],
    ['another protocol', '', { upgrade: 'h2c' }],
  ] as const) {
    const line = `GET /socket.io/?EIO=4&transport=websocket${query}`;
    const answer = await rawUpgrade(server.port, line, headers);
    expect(answer.status, what).toBe(400);
    for (const [name, value] of Object.entries(securityHeaders(publicUrl))) {
      expect(answer.headers[name.toLowerCase()], `${what}: ${name}`).toBe(value);
    }
  }
});

test('without a host only what is older than HTTP/1.1 is served', async () => {
  const { server } = await startSite({ publicUrl });
  const ask = (path: string, version: string) =>
    rawBytes(server.port, `GET ${path} HTTP/${version}\r\nConnection: close\r\n\r\n`);
  const policy = securityHeaders(publicUrl)['Content-Security-Policy'];
  for (const [path, version, status] of [
    ['/api/state', '1.1', 403],
    ['/socket.io/?EIO=4&transport=polling', '1.1', 400],
    ['/api/state', '1.0', 200],
  ] as const) {
    const answer = await ask(path, version);
    expect(answer.status, `${path} ${version}`).toBe(status);
    expect(answer.headers['content-security-policy'], path).toBe(policy);
  }
});

test('of an answer that has begun nothing more is sent when nonsense follows', async () => {
  const { server } = await startSite();
  const host = `host: 127.0.0.1:${server.port}`;
  const { body } = await rawBytes(server.port, `GET /healthz HTTP/1.1\r\n${host}\r\n\r\nNONSENSE\r\n\r\n`);
  // Either the answer, then the refusal of what follows, or no second answer at all; never one inside the other.
  expect(body.replace(/^\{"ok":true\}/, '')).toMatch(/^$|^HTTP\/1\.1 400 Bad Request/);
});

test('the policy allows no inline script, no foreign address and no frame', () => {
  const policy = securityHeaders(publicUrl)['Content-Security-Policy'] ?? '';
  const parts = Object.fromEntries(
    policy.split('; ').map((part): [string, string] => {
      const [name = '', ...values] = part.split(' ');
      return [name, values.join(' ')];
    }),
  );
  expect(policy).not.toMatch(/unsafe|\*|https?:|nonce/);
  for (const name of ['default-src', 'script-src', 'style-src', 'connect-src']) {
    expect(parts[name], name).toBe("'self'");
  }
  for (const name of ['frame-ancestors', 'base-uri', 'object-src']) expect(parts[name], name).toBe("'none'");
});

test('no query string, path or header of a request reaches the log, whatever comes of it', async () => {
  const lines: string[] = [];
  const log = createLog({ level: 'debug', write: (line) => lines.push(line), now: () => 0 });
  const { server } = await startSite({ publicUrl }, { log });
  const secret = 'geheimnis';
  const origin = publicUrl;
  for (const { method, path } of routesOf(server.app)) {
    const line = `${method} ${path.replaceAll(/:\w+/g, secret).replace('{*path}', secret)}?as=${secret}&token=${secret}`;
    await rawRequest(
      server.port,
      line,
      { ...json, origin, cookie: `ct-p-x=${secret}` },
      `{"token":"${secret}"}`,
    );
  }
  await rawRequest(server.port, `GET /demo/${secret}?key=${secret}`);
  await rawRequest(server.port, `GET /socket.io/?EIO=4&transport=polling&token=${secret}`);
  await rawRequest(server.port, `GET /%${secret}?${secret}`);
  await rawBytes(server.port, `${secret}\r\n\r\n`);
  await server.storage.close();
  await rawRequest(server.port, `GET /api/state?${secret}`, { cookie: secret });
  expect(lines.join('')).not.toContain(secret);
  expect(lines.join('')).toContain('/api/pictures/:pictureId');
  expect(lines.some((line) => line.includes('http-fault'))).toBe(true);
});
