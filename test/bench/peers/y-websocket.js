// @y/websocket-server by its own start script, its updates stored by y-leveldb. node y-websocket.js DIRECTORY
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import path from 'node:path';
import { LeveldbPersistence } from 'y-leveldb';
import { setPersistence } from '@y/websocket-server/utils';
import { applyUpdate, encodeStateAsUpdate } from 'yjs';

const level = new LeveldbPersistence(path.join(process.argv[2], 'level'));
setPersistence({
  provider: level,
  async bindState(name, doc) {
    const stored = await level.getYDoc(name);
    void level.storeUpdate(name, encodeStateAsUpdate(doc));
    applyUpdate(doc, encodeStateAsUpdate(stored));
    doc.on('update', (update) => void level.storeUpdate(name, update));
  },
  async writeState() {},
});

// Its start script takes a port and does not say when it listens.
const placeholder = createServer().listen(0, '127.0.0.1');
await once(placeholder, 'listening');
const { port } = placeholder.address();
placeholder.close();
await once(placeholder, 'close');
Object.assign(process.env, { HOST: '127.0.0.1', PORT: String(port) });
await import('@y/websocket-server/server');
const answers = () =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
    socket.on('connect', () => socket.destroy());
  });
while (!(await answers()));
process.stdout.write(`${JSON.stringify({ port })}\n`);
