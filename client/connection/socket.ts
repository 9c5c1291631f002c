import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client';
import type { ClientEvents, HandshakeAuth, ServerEvents } from '#shared/protocol/events.ts';
import { protocolVersion } from '#shared/protocol/version.ts';
import type { KeyValue } from './storage.ts';

export type LineSocket = Socket<ServerEvents, ClientEvents>;

/** Settings of the socket that a test or another host than a browser brings, for example headers. */
export type SocketSettings = Partial<ManagerOptions & SocketOptions>;

/** What worked on this device, so that a network that blocks WebSocket costs its waiting time once. */
const transportKey = 'transport';
const socketFirst = ['websocket', 'polling'];
const pollingFirst = ['polling', 'websocket'];
/** A proxy that swallows WebSocket is noticed after this; then polling gets a longer time. */
const firstWaitMs = 5_000;
const laterWaitMs = 12_000;

/** How a page that lost its connection waits between two tries: milliseconds, twice as long each time, by chance up to so much less or more. */
export const comingBack = {
  reconnectionDelay: 500,
  reconnectionDelayMax: 5_000,
  randomizationFactor: 0.5,
} as const;

/** Makes the one connection of a client, not yet connected. */
export function createSocket(
  as: string,
  device: KeyValue,
  settings: SocketSettings,
  url?: string,
): LineSocket {
  const auth: HandshakeAuth = { as, version: protocolVersion };
  const polling = device.get(transportKey) === 'polling';
  const options: SocketSettings = {
    path: '/socket.io',
    forceNew: true,
    autoConnect: false,
    transports: polling ? pollingFirst : socketFirst,
    tryAllTransports: true,
    timeout: polling ? laterWaitMs : firstWaitMs,
    ...comingBack,
    auth,
    ...settings,
  };
  const socket: LineSocket = url === undefined ? io(options) : io(url, options);
  if (settings.transports === undefined) rememberTransport(socket, device);
  return socket;
}

function rememberTransport(socket: LineSocket, device: KeyValue): void {
  const prefer = (name: string) => {
    socket.io.opts.transports = name === 'polling' ? pollingFirst : socketFirst;
    socket.io.timeout(name === 'polling' ? laterWaitMs : firstWaitMs);
  };
  const remember = (name: string) => {
    device.set(transportKey, name);
    prefer(name);
  };
  socket.on('connect', () => {
    const { engine } = socket.io;
    remember(engine.transport.name);
    engine.once('upgrade', (transport) => remember(transport.name));
  });
  socket.on('connect_error', (error) => {
    // A transport that fails is followed by the next one at once; one that hangs is not. Polling hangs too, where the
    // network forgot connections that the browser still counts on.
    if (error.message !== 'timeout') return;
    if (socket.io.engine.transport.name === 'polling') prefer('websocket');
    else remember('polling');
  });
}
