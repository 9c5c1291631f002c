import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Server } from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { limits } from '../../../../shared/domain/limits.ts';
import { rawBytes, rawRequest } from '../../../support/raw-request.ts';
import { startSite } from './site.ts';

const json = { 'content-type': 'application/json' };

/** A server with a facilitator who may upload pictures. */
async function siteOfSomebody() {
  const { server, setUp } = await startSite();
  const fran = await setUp();
  const { id } = await fran.openWorkshop();
  return { server, pictures: `/api/pictures?as=${fran.as}@${id}`, cookie: fran.browser.cookieHeader() };
}

test('a body is read up to its limit and not a byte further', async () => {
  const { server } = await startSite();
  const status = async (bytes: number) => {
    // What stands behind a body’s end counts, and says nothing.
    const body = '{"as":"p:nobody"}'.padEnd(bytes);
    const headers = { ...json, origin: server.url };
    return (await rawRequest(server.port, 'POST /api/sign-out', headers, body)).status;
  };
  const { messageBytes } = limits;
  expect([
    await status(messageBytes - 1),
    await status(messageBytes),
    await status(messageBytes + 1),
  ]).toEqual([200, 200, 400]);
});

test('a body in pieces of its own is not read: each would cost more than it brings', async () => {
  const { server, pictures, cookie } = await siteOfSomebody();
  const chunked = { ...json, cookie, origin: server.url, 'transfer-encoding': 'chunked' };
  const pieces = `${'{"as":"p:x"}'.replaceAll(/./g, '1\r\n$&\r\n')}0\r\n\r\n`;
  for (const path of ['/api/sign-out', pictures, '/socket.io/?EIO=4&transport=polling']) {
    const headers = { ...chunked, host: `127.0.0.1:${server.port}`, connection: 'close' };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    const answer = await rawBytes(server.port, `POST ${path} HTTP/1.1\r\n${lines.join('')}\r\n${pieces}`);
    expect(answer.status, path).toBe(400);
  }
  // The same body, whole, is another matter.
  const whole = { ...json, origin: server.url };
  const { status, body } = await rawRequest(server.port, 'POST /api/sign-out', whole, '{"as":"p:x"}');
  expect([status, body]).toEqual([200, '{"ok":true}']);
});

test('of a picture nothing is read before it is known whose it is', async () => {
  const { server } = await startSite();
  const head = { host: `127.0.0.1:${server.port}`, origin: server.url, 'content-type': 'image/png' };
  const lines = Object.entries({ ...head, 'content-length': '1000', connection: 'close' });
  // All but the first byte never comes, and nobody waits for it.
  const bytes = `POST /api/pictures HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\nx`;
  expect((await rawBytes(server.port, bytes)).status).toBe(403);
});

test('a head is read up to its limit, and Node cuts off who sends more or takes too long', async () => {
  const { server } = await startSite();
  let http: Server | undefined;
  const see = (message: unknown) => {
    http = (message as { server: Server }).server;
  };
  subscribe('http.server.request.start', see);
  onTestFinished(() => void unsubscribe('http.server.request.start', see));
  // What Node counts: the address, and the names and values of headers; not what separates them.
  const others = ['/healthz', 'host', `127.0.0.1:${server.port}`, 'connection', 'close', 'cookie'];
  const status = async (bytes: number) => {
    const cookie = 'x'.repeat(bytes - others.join('').length);
    return (await rawRequest(server.port, 'GET /healthz', { cookie })).status;
  };
  const { headerBytes } = limits;
  expect([await status(headerBytes - 1), await status(headerBytes), await status(headerBytes + 1)]).toEqual([
    200, 431, 431,
  ]);
  expect(http?.headersTimeout).toBe(limits.headersWithinMs);
  expect(http?.requestTimeout).toBe(limits.requestWithinMs);
  expect(http?.timeout).toBe(limits.stillLineMs);
});

test.each([
  ['gzip', gzipSync],
  ['deflate', deflateSync],
  ['br', brotliCompressSync],
])('a bomb in %s is not unpacked, on no route', async (encoding, pack) => {
  const { server, pictures, cookie } = await siteOfSomebody();
  // Thirty-two million zeros in about thirty thousand bytes, or fewer.
  const bomb = pack(Buffer.alloc(32 * 1_048_576));
  expect(bomb.length).toBeLessThan(limits.messageBytes);
  const before = process.memoryUsage().arrayBuffers;
  for (const [path, type] of [
    ['/api/sign-in', 'application/json'],
    ['/api/join', 'application/json'],
    [pictures, 'image/png'],
  ]) {
    const headers = { 'content-type': type ?? '', cookie, origin: server.url, 'content-encoding': encoding };
    const answer = await rawRequest(server.port, `POST ${path}`, headers, bomb);
    expect(answer.status, path).toBe(400);
    expect(answer.body, path).toContain('invalid');
  }
  // Not for its size: one of a few bytes that says something is not unpacked either.
  const small = pack(Buffer.from('{"as":"p:nobody"}'));
  const headers = { ...json, origin: server.url, 'content-encoding': encoding };
  expect((await rawRequest(server.port, 'POST /api/sign-out', headers, small)).status).toBe(400);
  // Nothing of a size that unpacking it would take is held now.
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(8 * 1_048_576);
});
