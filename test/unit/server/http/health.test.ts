import type { AddressInfo } from 'node:net';
import express from 'express';
import { expect, onTestFinished, test } from 'vitest';
import { limits } from '../../../../shared/domain/limits.ts';
import { healthRoutes } from '../../../../server/http/health.ts';
import { fakeClock } from '../../../support/clock.ts';

test('a storage that does not answer in time makes the server not ready, and one that does at the last moment does not', async () => {
  const clock = fakeClock();
  const asked = { answer: (_count: number) => undefined as void, begun: Promise.withResolvers<void>() };
  const storage = {
    countAccounts: () =>
      new Promise<number>((resolve) => {
        asked.answer = resolve;
        asked.begun.resolve();
      }),
  };
  const app = express().use(healthRoutes({ storage, clock, intake: { stopping: false } } as never));
  const server = app.listen(0);
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const ready = async (afterMs: number, answers: boolean) => {
    asked.begun = Promise.withResolvers();
    const asking = fetch(`http://127.0.0.1:${port}/readyz`, { headers: { connection: 'close' } });
    await asked.begun.promise;
    clock.advance(afterMs);
    if (answers) asked.answer(1);
    const response = await asking;
    return `${response.status} ${await response.text()}`;
  };
  expect(await ready(limits.readyWithinMs - 1, true)).toBe('200 {"ok":true}');
  expect(await ready(limits.readyWithinMs, false)).toBe('503 {"ok":false,"code":"storage-slow"}');
});
