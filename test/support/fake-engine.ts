import { EventEmitter } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Server } from 'socket.io';
import type { Config } from '../../server/config.ts';
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

function requestFrom(address: string, forwarded?: string) {
  return {
    method: 'GET',
    url: '/socket.io/?EIO=4&transport=polling',
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
    socket: { remoteAddress: address } as Partial<IncomingMessage['socket']>,
  };
}
