import { expect, test } from 'vitest';
import { limits } from '../../../../shared/domain/limits.ts';
import { rawRequest } from '../../../support/raw-request.ts';
import { startSite } from './site.ts';

/** Tries an unknown join code, as a proxy or a client would say it came from `forwarded`. */
async function guess(port: number, origin: string, forwarded: string): Promise<number> {
  const headers = { 'content-type': 'application/json', origin, 'x-forwarded-for': forwarded };
  return (await rawRequest(port, 'POST /api/join/look', headers, '{"code":"AAAA-AAAA"}')).status;
}

test.each([
  ['no proxy is trusted', false],
  ['another proxy is trusted', ['10.0.0.0/8']],
] as const)('where %s a client cannot say where it comes from', async (_what, trustProxy) => {
  const { server } = await startSite({ trustProxy });
  for (let n = 0; n < limits.failures; n += 1) {
    expect(await guess(server.port, server.url, `198.51.100.${n}`)).toBe(404);
  }
  expect(await guess(server.port, server.url, '198.51.100.99')).toBe(429);
});

test.each([
  ['by count', 1],
  ['by address', ['loopback']],
] as const)('behind a proxy that is trusted %s each client has its own count', async (_how, trustProxy) => {
  const { server } = await startSite({ trustProxy });
  for (let n = 0; n < limits.failures; n += 1) {
    // What the client wrote itself stands before what the proxy adds.
    expect(await guess(server.port, server.url, `203.0.113.${n}, 198.51.100.1`)).toBe(404);
  }
  expect(await guess(server.port, server.url, '203.0.113.99, 198.51.100.1')).toBe(429);
  expect(await guess(server.port, server.url, '198.51.100.1, 198.51.100.2')).toBe(404);
});
