import { once } from 'node:events';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readConfig } from '../../../server/config.ts';
import { type Ending, endings } from '../../../server/metrics/meters.ts';
import { startServer } from '../../../server/services.ts';
import { faultyDisk, type FaultyDisk } from '../../support/faulty-disk.ts';
import { rawRequest } from '../../support/raw-request.ts';
import type { WireClient } from '../../support/wire-client.ts';
import { startWorkshop, type TestWorkshop } from '../../support/workshop.ts';

let workshop: TestWorkshop;
let disk: FaultyDisk;
beforeEach(async () => {
  disk = faultyDisk();
  workshop = await startWorkshop({ metrics: { port: 0, host: '127.0.0.1' }, disk: disk.thread });
});
afterEach(async () => {
  disk.mend();
  await workshop.close();
});

const page = (port: number | null) => `http://127.0.0.1:${port}/metrics`;
async function metrics(): Promise<string> {
  const response = await fetch(page(workshop.server.metricsPort));
  expect(response.headers.get('content-type')).toContain('text/plain');
  return response.text();
}
/** The value of one line, by its name and labels as they stand there. */
async function value(name: string): Promise<number> {
  const line = (await metrics()).split('\n').find((one) => one.startsWith(`${name} `));
  return Number(line?.slice(name.length));
}

test('connections, rooms, commands, refusals, batches and commits are counted as they happen', async () => {
  const { facilitator } = workshop;
  // What starts the world: an edit and the opening of the doors.
  expect(await value('common_thread_commands_total{command="workshop:open"}')).toBe(1);
  expect(await value('common_thread_commits_total{outcome="stored"}')).toBe(3);
  expect(await value('common_thread_batch_commands_count')).toBe(3);
  expect(await value('common_thread_commit_seconds_count')).toBe(3);
  expect(await value('common_thread_rooms')).toBe(1);
  expect(await value('common_thread_connections{transport="websocket"}')).toBe(1);

  const ann = await workshop.join('Ann', 'lived');
  await workshop.comeBack(ann, ['polling']);
  expect(await value('common_thread_connections{transport="polling"}')).toBe(1);

  const refused = 'common_thread_commands_refused_total{command="timer:start",code="wrong-stage"}';
  await facilitator.command('timer:start', {});
  await facilitator.command('timer:start', {});
  expect(await value(refused)).toBe(2);
  expect(await value('common_thread_commands_total{command="timer:start"}')).toBe(2);
  expect(await value('common_thread_commands_waiting')).toBe(0);
  expect(await value('common_thread_command_seconds_count')).toBe(4);
  expect(await value('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThan(0);
});

test('what waits for a slow disk is seen while it waits, and afterwards how many shared a commit', async () => {
  const figures = async () => ({
    batches: await value('common_thread_batch_commands_count'),
    commands: await value('common_thread_batch_commands_sum'),
    commits: await value('common_thread_commit_seconds_count'),
  });
  const before = await figures();
  disk.hold();
  const edits = Array.from({ length: 6 }, (_, index) =>
    workshop.facilitator.command('workshop:edit', { aim: `Aim ${index}` }),
  );
  await expect.poll(() => value('common_thread_commands_waiting')).toBe(6);
  expect(await figures()).toMatchObject({ commits: before.commits });
  disk.mend();
  expect(await Promise.all(edits)).toEqual(edits.map(() => ({ ok: true })));
  const after = await figures();
  expect(after.commands - before.commands).toBe(6);
  // The first was on its way; what came meanwhile went together.
  expect(after.batches - before.batches).toBeLessThanOrEqual(3);
  expect(after.commits - before.commits).toBe(after.batches - before.batches);
  expect(await value('common_thread_commands_waiting')).toBe(0);
  expect(await value('common_thread_commit_seconds_sum')).toBeGreaterThan(0);
});

test('a disk that fails is counted as such, at the commit and at the command', async () => {
  const unavailable = 'common_thread_commits_total{outcome="unavailable"}';
  // Both stand there from the beginning: an alert sees the first of them, too.
  expect(await value(unavailable)).toBe(0);
  expect(await value('common_thread_commands_refused_total{command="workshop:edit",code="internal"}')).toBe(
    0,
  );
  disk.fail('before', 'ENOSPC');
  await workshop.facilitator.command('workshop:edit', { aim: 'Sleep.' });
  expect(await value(unavailable)).toBe(1);
  expect(
    await value('common_thread_commands_refused_total{command="workshop:edit",code="unavailable"}'),
  ).toBe(1);
});

test('a handshake that is refused is counted by its code', async () => {
  await expect(workshop.connect('p:nobody', workshop.browser())).rejects.toThrow('signed-out');
  expect(await value('common_thread_handshakes_refused_total{code="signed-out"}')).toBe(1);
});

test('labels are names of commands and codes, whatever a client calls its command', async () => {
  const ann = await workshop.join('Ann Other', 'lived');
  for (const name of ['my-mother-cried', '__proto__', 'toString']) {
    await ann.client.raw({ id: workshop.newId(), name, body: {} });
  }
  await ann.client.raw('my-mother-cried');
  expect(await value('common_thread_commands_refused_total{command="unknown",code="invalid"}')).toBe(4);
  const text = await metrics();
  for (const secret of ['my-mother', 'proto', 'Ann', workshop.workshopId, ann.id]) {
    expect(text).not.toContain(secret);
  }
});

test('nothing but metrics is on their port, and they are on no other; without a port there are none', async () => {
  const { server } = workshop;
  expect((await fetch(page(server.port))).status).toBe(404);
  for (const path of ['', '/healthz', '/api/state', '/metrics/..', '/metrics?a=b']) {
    expect((await fetch(page(server.metricsPort).replace('/metrics', path))).status).toBe(404);
  }
  const post = await fetch(page(server.metricsPort), { method: 'POST' });
  expect(post.status).toBe(404);
  const plain = await startWorkshop({ seed: 2 });
  expect(plain.server.metricsPort).toBeNull();
  await plain.close();
});

test('a port for metrics that is taken is said in a sentence', async () => {
  const port = workshop.server.metricsPort ?? 0;
  const config = readConfig({ PORT: '0' });
  const second = startServer(
    { ...config, dataDirectory: `${workshop.directory}/second`, metrics: { port, host: '127.0.0.1' } },
    { serveClient: false },
  );
  await expect(second).rejects.toThrow(`choose another port with METRICS_PORT`);
});

/** What the operator's log says of one event, without the time. */
const told = (event: string) =>
  workshop.log
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter((line) => line['event'] === event)
    .map(({ time, ...rest }) => (typeof time === 'string' ? rest : {}));

const ended = (cause: string) => value(`common_thread_connections_ended_total{cause="${cause}"}`);

test('a connection that goes past its bounds is counted by its cause and told in ids and codes', async () => {
  for (const cause of endings) expect(await ended(cause), cause).toBe(0);
  const misdeeds: [Ending, (client: WireClient) => void][] = [
    ['other-namespace', ({ socket }) => void socket.io.socket('/my-mother-cried').connect()],
    [
      'said-too-much',
      ({ socket }) => Array.from({ length: 1_000 }, () => socket.emit('my-mother-cried', 'Ann Other')),
    ],
    ['document-misuse', ({ socket, hello }) => socket.emit('doc:open', [[hello?.channels[0], 'my mother']])],
  ];
  const lines: object[] = [];
  for (const [cause, misdeed] of misdeeds) {
    const ann = await workshop.join('Ann Other', 'lived');
    misdeed(ann.client);
    await ann.client.ended();
    expect(await ended(cause), cause).toBe(1);
    const { workshopId } = workshop;
    const reason = cause === 'document-misuse' && { reason: 'not-a-state-vector' };
    lines.push({
      level: 'warn',
      event: 'connection.ended',
      cause,
      workshopId,
      as: `p:${ann.id}`,
      ...reason,
    });
  }
  expect(told('connection.ended')).toEqual(lines);
});

test('who goes of their own accord, and everybody at a stop, is no ending to be told', async () => {
  const ann = await workshop.join('Ann', 'lived');
  ann.client.close();
  await workshop.join('Ben', 'lived');
  // Somebody who has not said yet who they are.
  const { port } = workshop.server;
  const stranger = new WebSocket(`ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`);
  await once(stranger, 'open');
  await workshop.stop({ goodbye: false });
  expect(told('connection.ended')).toEqual([]);
});

test('requests of the transport that are not taken are counted by their cause, and told', async () => {
  const line = 'GET /socket.io/?EIO=4&transport=polling&token=my-mother-cried';
  const { port } = workshop.server;
  await rawRequest(port, line, { origin: 'https://my-mother-cried.example' });
  await rawRequest(port, line, { host: 'my-mother-cried.example' });
  for (const cause of ['foreign-origin', 'foreign-host']) {
    expect(await value(`common_thread_connections_refused_total{cause="${cause}"}`)).toBe(1);
  }
  expect(await value('common_thread_connections_refused_total{cause="wrong-cookie"}')).toBe(0);
  expect(told('connection.refused')).toEqual([
    { level: 'warn', event: 'connection.refused', cause: 'foreign-origin' },
    { level: 'warn', event: 'connection.refused', cause: 'foreign-host' },
  ]);
});
