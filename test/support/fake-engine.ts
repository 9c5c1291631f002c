import { EventEmitter } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Server } from 'socket.io';
import type { Config } from '../../server/config.ts';
import { boundConnections } from '../../server/realtime/bounds.ts';
import { createGate } from '../../server/realtime/gate.ts';
import { fakeClock, type FakeClock } from './clock.ts';

type Engine = Server['engine'];
type Middleware = (request: object, response: object, next: (error?: Error) => void) => void;

/** The transport as far as the gate knows it: requests without a network, connections without sockets. */
export interface GateWorld {
  clock: FakeClock;
  /** Connections that are open already. */
  clientsCount: number;
  /** A handshake from an address, with what it says itself of where it comes from; true when it is let through. */
  handshake(address: string, forwarded?: string): boolean;
  /** A connection that came of a handshake; false when it was closed at once. */
  connect(address: string): boolean;
}

export function gateWorld(trustProxy: Config['trustProxy'] = false): GateWorld {
  const clock = fakeClock();
  const engine = new EventEmitter();
  let middleware: Middleware | undefined;
  const parts = {
    clients: {},
    clientsCount: 0,
    use: (given: Middleware) => {
      middleware = given;
    },
  };
  Object.assign(engine, parts);
  createGate(engine as unknown as Engine, { publicUrl: 'https://workshop.example', trustProxy }, () =>
    clock.now(),
  );
  return {
    clock,
    get clientsCount() {
      return (engine as unknown as Engine).clientsCount;
    },
    set clientsCount(count) {
      (engine as unknown as Engine).clientsCount = count;
    },
    handshake(address, forwarded) {
      let passed = false;
      middleware?.(requestFrom(address, forwarded), { setHeader: () => undefined }, (error) => {
        passed = error === undefined;
      });
      return passed;
    },
    connect(address) {
      let open = true;
      const connection = Object.assign(new EventEmitter(), {
        request: requestFrom(address),
        close: () => {
          open = false;
        },
      });
      engine.emit('connection', connection);
      return open;
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
  boundConnections(engine as unknown as Engine, () => clock.now());
  let open = true;
  const writeBuffer: object[] = [];
  const close = () => {
    open = false;
  };
  const connection = Object.assign(new EventEmitter(), { writeBuffer, close });
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

function requestFrom(address: string, forwarded?: string) {
  return {
    method: 'GET',
    url: '/socket.io/?EIO=4&transport=polling',
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
    socket: { remoteAddress: address } as Partial<IncomingMessage['socket']>,
  };
}
