import path from 'node:path';
import { startProcess } from '../processes.ts';
import { LeanSocket } from '../wire/lean-socket.ts';
import type { Replica, System } from './system.ts';

const script = path.resolve(import.meta.dirname, '../peers/socket-io.js');

/** Socket.IO alone, with connections that say nothing. */
export function bareSocketIo(): System {
  return {
    name: 'bare Socket.IO',
    async start(_directory, _shape, nodeFlags = []) {
      const server = await startProcess(script, [], { nodeFlags });
      return {
        process: server,
        restMs: 0,
        putsAwayMs: 0,
        connect: () => connect(server.port),
        fill: () => Promise.resolve(),
        addWriters: () => Promise.resolve([]),
      };
    },
  };
}

async function connect(port: number): Promise<Replica> {
  const joined = Promise.withResolvers<void>();
  const socket = await LeanSocket.open({
    port,
    path: '/socket.io/?EIO=4&transport=websocket',
    message: (bytes, start, end) => {
      const packet = bytes.toString('latin1', start, Math.min(end, start + 2));
      if (packet === '2') socket.sendText('3');
      else if (packet === '40') joined.resolve();
    },
  });
  socket.sendText('40');
  await joined.promise;
  return {
    ask: () => Promise.resolve(),
    write() {},
    mayWrite: () => false,
    end: () => socket.end(),
    notes: () => new Map(),
  };
}
