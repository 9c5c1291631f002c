import { EventEmitter } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Server } from 'socket.io';
import type { Config } from '../../server/config.ts';
import { boundConnections } from '../../server/realtime/bounds.ts';
import { createGate } from '../../server/realtime/gate.ts';
import { fakeClock, type FakeClock } from './clock.ts';

type Engine = Server['engine'];
type Middleware = (request: object, response: object, next: (error?: Error) => void) => void;

/** A connection that came of a handshake. */
interface GateConnection {
  readonly open: boolean;
  /** Who it is was said, and is good. */
  letIn(): void;
  /** It ends, as the engine says why. */
  ends(reason: string): void;
}

/** The transport as far as the gate knows it: requests without a network, connections without sockets. */
interface GateWorld {
  clock: FakeClock;
  /** Connections that are open already. */
  clientsCount: number;
  /** Causes for which somebody was turned away, or a connection ended. */
  causes: string[];
  /** A handshake from an address, with what it says itself of where it comes from; true when it is let through. */
  handshake(address: string, forwarded?: string): boolean;
  /** Another request on a connection that is there already. */
  again(address: string, headers?: Record<string, string>): boolean;
  connect(address: string): GateConnection;
}

const sid = 'known';

export function gateWorld(trustProxy: Config['trustProxy'] = false): GateWorld {
  const clock = fakeClock();
  const engine = new EventEmitter();
  let middleware: Middleware | undefined;
  const parts = {
    clients: { [sid]: { request: { headers: {} } } },
    clientsCount: 0,
    use: (given: Middleware) => {
      middleware = given;
    },
  };
  Object.assign(engine, parts);
  const causes: string[] = [];
  const gate = createGate(
    engine as unknown as Engine,
    { publicUrl: 'https://workshop.example', trustProxy },
    { note: (_conn, cause) => causes.push(cause), turnAway: (cause) => causes.push(cause) },
    () => clock.now(),
  );
  function passes(request: object): boolean {
    let passed = false;
    middleware?.(request, { setHeader: () => undefined }, (error) => {
      passed = error === undefined;
    });
    return passed;
  }
  return {
    clock,
    causes,
    get clientsCount() {
      return (engine as unknown as Engine).clientsCount;
    },
    set clientsCount(count) {
      (engine as unknown as Engine).clientsCount = count;
    },
    handshake: (address, forwarded) =>
      passes(requestFrom(address, forwarded === undefined ? {} : { 'x-forwarded-for': forwarded })),
    again: (address, headers = {}) => passes({ ...requestFrom(address, headers), url: `/?sid=${sid}` }),
    connect(address) {
      let open = true;
      const connection = Object.assign(new EventEmitter(), {
        request: requestFrom(address),
        transport: {},
        close: () => {
          open = false;
        },
      });
      engine.emit('connection', connection);
      return {
        get open() {
          return open;
        },
        letIn: () => gate.bind(connection as never, 'cookie'),
        ends: (reason) => void connection.emit('close', reason),
      };
    },
  };
}

/** A connection whose bounds are watched, without anything under it. */
interface BoundConnection {
  clock: FakeClock;
  /** It says something; true while it is open. */
  says(): boolean;
  /** It is sent something that it does not take; true while it is open. */
  isSent(): boolean;
}

export function boundConnection(): BoundConnection {
  const clock = fakeClock();
  const engine = new EventEmitter();
  let open = true;
  const end = () => {
    open = false;
  };
  boundConnections(engine as unknown as Engine, { end, note: end }, () => clock.now());
  const writeBuffer: object[] = [];
  const connection = Object.assign(new EventEmitter(), { writeBuffer });
  engine.emit('connection', connection);
  return {
    clock,
    says() {
      connection.emit('packet', { type: 'message', data: '2["here"]' });
      return open;
    },
    isSent() {
      connection.emit('packetCreate', {});
      writeBuffer.push({});
      return open;
    },
  };
}

function requestFrom(address: string, headers: Record<string, string> = {}) {
  return {
    method: 'GET',
    url: '/socket.io/?EIO=4&transport=polling',
    headers,
    socket: { remoteAddress: address } as Partial<IncomingMessage['socket']>,
  };
}
