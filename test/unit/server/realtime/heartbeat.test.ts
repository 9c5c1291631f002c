import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepBeating } from '../../../../server/realtime/heartbeat.ts';

const everyMs = 5_000;
const patienceMs = 7_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A connection as engine.io makes it: with a ping timer of its own, which would fall due. */
class Connection extends EventEmitter {
  readyState = 'open';
  upgrading = false;
  transport: object = { name: 'polling' };
  readonly writeBuffer: unknown[] = [];
  readonly said: unknown[] = [];
  pingIntervalTimer: NodeJS.Timeout | undefined;

  constructor({ timer = true } = {}) {
    super();
    if (timer) this.pingIntervalTimer = setTimeout(() => this.said.push('the engine’s ping'), everyMs);
  }

  sendPacket(type: string): void {
    this.said.push(type);
  }

  onClose(reason: string): void {
    this.readyState = 'closed';
    this.said.push(reason);
    this.emit('close');
  }
}

function beating() {
  const engine = new EventEmitter();
  keepBeating(engine as never, { everyMs, patienceMs });
  return (conn: Connection) => {
    engine.emit('connection', conn);
    return conn;
  };
}

test('a connection is asked every five seconds, by one timer for all, as long as it answers', () => {
  const connect = beating();
  const all = Array.from({ length: 30 }, () => connect(new Connection()));
  expect(vi.getTimerCount()).toBe(1);
  const [first] = all;
  for (let times = 1; times <= 5; times += 1) {
    vi.advanceTimersByTime(everyMs);
    expect(first?.said).toEqual(Array.from({ length: times }, () => 'ping'));
    for (const conn of all) conn.emit('packet', { type: 'pong' });
  }
  for (const conn of all) conn.emit('close');
  expect(vi.getTimerCount()).toBe(0);
});

test('those who came at different moments are asked at different moments', () => {
  const connect = beating();
  const early = connect(new Connection());
  vi.advanceTimersByTime(everyMs / 2);
  const late = connect(new Connection());
  vi.advanceTimersByTime(everyMs / 2);
  expect([early.said, late.said]).toEqual([['ping'], []]);
  vi.advanceTimersByTime(everyMs / 2);
  expect(late.said).toEqual(['ping']);
});

test('who says nothing for seven seconds after a ping is gone; whatever they say keeps them', () => {
  const connect = beating();
  const [silent, busy] = [connect(new Connection()), connect(new Connection())];
  vi.advanceTimersByTime(everyMs + patienceMs - 1);
  busy.emit('packet', { type: 'message' });
  expect(silent.said).toEqual(['ping']);
  vi.advanceTimersByTime(1);
  expect(silent.said).toEqual(['ping', 'ping timeout']);
  vi.advanceTimersByTime(everyMs);
  expect(busy.said).toEqual(['ping', 'ping']);
  vi.advanceTimersByTime(patienceMs);
  expect(busy.said).toEqual(['ping', 'ping', 'ping timeout']);
});

test('over a WebSocket in use the ping is one frame on the stream', () => {
  const stream = new PassThrough();
  const conn = beating()(new Connection());
  const socket = { readyState: 1, _socket: stream, _sender: { _state: 0, _queue: [] } };
  conn.transport = { name: 'websocket', socket };
  vi.advanceTimersByTime(everyMs);
  expect(stream.read()).toEqual(Buffer.from([0x81, 1, '2'.charCodeAt(0)]));
  expect(conn.said).toEqual([]);
});

test('a connection whose engine keeps its timer elsewhere is left to it', () => {
  const conn = beating()(new Connection({ timer: false }));
  vi.advanceTimersByTime(10 * everyMs);
  expect(conn.said).toEqual([]);
});
