import type { Duplex } from 'node:stream';
import type { Socket } from 'socket.io';

type EngineSocket = Socket['conn'];

/** What is read of engine.io and ws beyond what they promise: each may be missing in another version. */
interface Inside {
  writeBuffer?: readonly { data?: unknown }[];
  transport?: {
    socket?: {
      readyState?: number;
      on?: (event: 'ping', call: () => void) => void;
      _socket?: Duplex | null;
      _sender?: { _state?: number; _queue?: readonly unknown[] };
    };
  };
}

/** WebSocket's ready state for an open connection. */
const open = 1;
/** About what a packet takes in memory beyond its data. */
const packetCost = 512;
/** The state of a ws sender that neither compresses nor reads anything before it may send. */
const idle = 0;

/**
 * The byte stream under a connection, where a frame that is written to it now comes after all that was sent before, and
 * before all that is sent after. Undefined while the connection polls, is upgraded or closes, while anything waits in a
 * queue above the stream, and where the parts below do not look as they are expected to: then Socket.IO must send.
 */
export function rawLine(conn: EngineSocket): Duplex | undefined {
  if (conn.readyState !== 'open' || conn.upgrading || conn.transport.name !== 'websocket') return undefined;
  const { writeBuffer, transport } = inside(conn);
  const { readyState, _sender: sender, _socket: stream } = transport?.socket ?? {};
  const { _state: state, _queue: queue } = sender ?? {};
  const clear = writeBuffer?.length === 0 && readyState === open && state === idle && queue?.length === 0;
  return clear && stream?.writable ? stream : undefined;
}

/** What is written to the stream from now until all that follows at once is done, promises too, goes out as one. */
export function gather(line: Duplex): void {
  if (line.writableCorked > 0) return;
  line.cork();
  queueMicrotask(() => process.nextTick(() => line.uncork()));
}

/**
 * Bytes (of text: characters) that wait on the server because the client has not taken what went before, with what the
 * packets that hold them cost.
 */
export function bytesWaiting(conn: EngineSocket): number {
  const { writeBuffer = [] } = inside(conn);
  let waiting = (streamUnder(conn)?.writableLength ?? 0) + writeBuffer.length * packetCost;
  for (const { data } of writeBuffer) if (typeof data === 'string') waiting += data.length;
  return waiting;
}

/** Ends a connection together with all that waits for it, which would otherwise be held until the client is given up. */
export function endNow(conn: EngineSocket): void {
  const stream = streamUnder(conn);
  conn.close(true);
  stream?.destroy();
}

/** Calls for each ping of WebSocket's own, now and after an upgrade. Browsers send none. */
export function onPing(conn: EngineSocket, call: () => void): void {
  const listen = () => inside(conn).transport?.socket?.on?.('ping', call);
  listen();
  conn.on('upgrade', listen);
}

/** Calls once when some of what waits has gone. */
export function onceDrained(conn: EngineSocket, call: () => void): void {
  const stream = streamUnder(conn);
  const drained = () => {
    stream?.off('drain', drained);
    conn.off('drain', drained);
    call();
  };
  stream?.once('drain', drained);
  conn.once('drain', drained);
}

function streamUnder(conn: EngineSocket): Duplex | undefined {
  const { _socket: stream } = inside(conn).transport?.socket ?? {};
  return stream ?? undefined;
}

/** Read so that nothing is taken for granted. */
function inside(conn: EngineSocket): Inside {
  return conn as unknown as Inside;
}
