import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { rawLine } from '../../../../server/realtime/raw-line.ts';

type Conn = Parameters<typeof rawLine>[0];
type Parts = Record<string, unknown>;

/** A connection as engine.io and ws make it, as far as it is looked at. */
function connection(): { conn: Conn; stream: PassThrough; parts: Record<string, Parts> } {
  const stream = new PassThrough();
  const sender: Parts = { _state: 0, _queue: [] };
  const socket: Parts = { readyState: 1, _socket: stream, _sender: sender };
  const transport: Parts = { name: 'websocket', socket };
  const conn: Parts = { readyState: 'open', upgrading: false, writeBuffer: [], transport };
  return { conn: conn as unknown as Conn, stream, parts: { conn, transport, socket, sender } };
}

test('an idle WebSocket can be written to', () => {
  const { conn, stream } = connection();
  expect(rawLine(conn)).toBe(stream);
});

test.each([
  ['conn', 'readyState', 'closing'],
  ['conn', 'upgrading', true],
  ['conn', 'writeBuffer', [{ type: 'message', data: '2["hello"]' }]],
  ['transport', 'name', 'polling'],
  ['socket', 'readyState', 2],
  ['socket', '_socket', null],
  ['sender', '_state', 1],
  ['sender', '_queue', [[]]],
])('not while the %s has %s %j', (part, field, value) => {
  const { conn, parts } = connection();
  Object.assign(parts[part] ?? {}, { [field]: value });
  expect(rawLine(conn)).toBeUndefined();
});

test.each([
  ['conn', 'writeBuffer'],
  ['transport', 'socket'],
  ['socket', 'readyState'],
  ['socket', '_socket'],
  ['socket', '_sender'],
  ['sender', '_state'],
  ['sender', '_queue'],
])('not where the %s has no %s', (part, field) => {
  const { conn, parts } = connection();
  delete parts[part]?.[field];
  expect(rawLine(conn)).toBeUndefined();
});

test('not once the stream has ended', () => {
  const { conn, stream } = connection();
  stream.end();
  expect(rawLine(conn)).toBeUndefined();
});
