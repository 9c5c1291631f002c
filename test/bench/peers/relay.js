// Relays that look at nothing: what no server can be faster than. node relay.js raw|tick|state|durable DIRECTORY
import { Buffer } from 'node:buffer';
import { fdatasync, open, write } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { WebSocketServer } from 'ws';

const [, , kind, directory] = process.argv;

/** The sockets of each room, and what a newcomer gets there. */
const rooms = new Map();

/** One WebSocket message as it goes over the line. */
function frame(message) {
  const { length } = message;
  let header;
  if (length < 126) {
    header = Buffer.from([0x82, length]);
  } else if (length < 65_536) {
    header = Buffer.from([0x82, 126, length >> 8, length & 0xff]);
  } else {
    header = Buffer.alloc(10);
    header[0] = 0x82;
    header[1] = 127;
    header.writeUInt32BE(length, 6);
  }
  return Buffer.concat([header, message]);
}

/** Frames once, and writes that buffer to everybody else at once. */
function raw(room, from, message) {
  const bytes = frame(message);
  for (const socket of room.sockets) {
    if (socket !== from) socket.write(bytes);
  }
}

/** One write to each receiver and turn of the event loop; authors get their own too, so that all get the same. */
function tick(room, _from, message) {
  room.waiting.push(frame(message));
  if (room.waiting.length > 1) return;
  setImmediate(() => flush(room));
}

function flush(room) {
  const bytes = room.waiting.length === 1 ? room.waiting[0] : Buffer.concat(room.waiting);
  room.waiting = [];
  for (const socket of room.sockets) socket.write(bytes);
}

/** Answers whoever asks, by a message of one byte, with the last long message: framed once. */
function state(room, from, message) {
  if (message.length === 1) from.write(room.state);
  else room.state = frame(message);
}

const log = { file: undefined, waiting: [], busy: false };

/** Passes on what has been appended and synced; what arrives meanwhile shares the next sync. */
function durable(room, _from, message) {
  log.waiting.push({ room, bytes: frame(message) });
  if (!log.busy) sync();
}

function sync() {
  const group = log.waiting;
  log.waiting = [];
  log.busy = true;
  write(log.file, Buffer.concat(group.map(({ bytes }) => bytes)), (fault) => {
    if (fault) throw fault;
    fdatasync(log.file, (fault) => {
      if (fault) throw fault;
      const touched = new Set();
      for (const { room, bytes } of group) {
        room.waiting.push(bytes);
        touched.add(room);
      }
      for (const room of touched) flush(room);
      log.busy = false;
      if (log.waiting.length > 0) sync();
    });
  });
}

const take = { raw, tick, state, durable }[kind];

const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: 64 * 2 ** 20 });
const server = createServer().on('upgrade', (request, socket, head) => {
  sockets.handleUpgrade(request, socket, head, (connection) => {
    const room = rooms.get(request.url) ?? { sockets: new Set(), waiting: [], state: undefined };
    rooms.set(request.url, room);
    room.sockets.add(socket);
    connection.on('message', (message) => take(room, socket, message));
    connection.on('close', () => room.sockets.delete(socket));
  });
});
function listen() {
  server.listen(0, '127.0.0.1', () => {
    process.stdout.write(`${JSON.stringify({ port: server.address().port })}\n`);
  });
}
if (kind === 'durable') {
  open(path.join(directory, 'edits.log'), 'a', (fault, file) => {
    if (fault) throw fault;
    log.file = file;
    listen();
  });
} else {
  listen();
}
