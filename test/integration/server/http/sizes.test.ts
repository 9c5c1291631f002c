import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Server } from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { limits } from '../../../../shared/domain/limits.ts';
import { rawRequest } from '../../../support/raw-request.ts';
import { startSite } from './site.ts';

const json = { 'content-type': 'application/json' };

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
  const { server } = await startSite();
  // Thirty-two million zeros in about thirty thousand bytes, or fewer.
  const bomb = pack(Buffer.alloc(32 * 1_048_576));
  expect(bomb.length).toBeLessThan(limits.messageBytes);
  const before = process.memoryUsage().arrayBuffers;
  for (const [path, type] of [
    ['/api/sign-in', 'application/json'],
    ['/api/join', 'application/json'],
    ['/api/pictures', 'image/png'],
  ]) {
    const headers = { 'content-type': type ?? '', origin: server.url, 'content-encoding': encoding };
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
