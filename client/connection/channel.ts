import { fromBase64, toBase64 } from 'lib0/buffer';
import type { LineSocket } from './socket.ts';
import { canUnpack, messageSync, unpackedState } from './packed-state.ts';

/** WebSocket's code for a connection that broke. */
const broken = 1006;
/** What follows the message type in a y-protocols frame: step 1. */
const syncStep1 = 0;

type Message = Uint8Array<ArrayBuffer>;

/** What a channel needs of the connection it lives on. */
interface Wire {
  attach(channel: string, end: Channel): void;
  detach(channel: string, end: Channel): void;
  ask(channel: string, message: string): void;
}

/**
 * One document's channel in the shape of a WebSocket, for y-websocket's provider. Of all that the provider would
 * send, only its state vector goes out: a browser never writes a document.
 */
class Channel extends EventTarget implements WebSocket {
  readonly CONNECTING = 0;
  readonly OPEN = 1;
  readonly CLOSING = 2;
  readonly CLOSED = 3;
  binaryType: BinaryType = 'arraybuffer';
  readonly bufferedAmount = 0;
  readonly extensions = '';
  readonly protocol = '';
  readonly url: string;
  readyState: 0 | 1 | 2 | 3 = 0;
  onopen: WebSocket['onopen'] = null;
  onmessage: WebSocket['onmessage'] = null;
  onclose: WebSocket['onclose'] = null;
  onerror: WebSocket['onerror'] = null;
  readonly #channel: string;
  readonly #wire: Wire;
  /** Settled when all that came before now has been delivered; undefined where nothing waits. */
  #unpacking: Promise<void> | undefined;

  constructor(url: string | URL, wire: Wire) {
    super();
    this.url = String(url);
    this.#channel = this.url.slice(this.url.lastIndexOf('/') + 1);
    this.#wire = wire;
    wire.attach(this.#channel, this);
  }

  opened(): void {
    this.readyState = this.OPEN;
    this.onopen?.(new Event('open'));
  }

  /** Delivers messages in the order in which they came, those that are still being unpacked too. */
  received(message: Message | Promise<Message>): void {
    if (message instanceof Uint8Array && !this.#unpacking) return this.#deliver(message);
    const taken = Promise.all([message, this.#unpacking]).then(
      ([unpacked]) => this.#deliver(unpacked),
      () => this.ended(broken),
    );
    this.#unpacking = taken;
    void taken.then(() => {
      if (this.#unpacking === taken) this.#unpacking = undefined;
    });
  }

  #deliver(message: Message): void {
    // What is still under way from before this channel was opened again belongs to nobody.
    if (this.readyState === this.OPEN) this.onmessage?.(new MessageEvent('message', { data: message }));
  }

  ended(code: number): void {
    if (this.readyState === this.CLOSED) return;
    this.readyState = this.CLOSED;
    this.onclose?.(new CloseEvent('close', { code }));
  }

  send(data: string | ArrayBufferLike | Blob | ArrayBufferView): void {
    if (!(data instanceof Uint8Array) || this.readyState !== this.OPEN) return;
    if (data[0] === messageSync && data[1] === syncStep1) this.#wire.ask(this.#channel, toBase64(data));
  }

  close(): void {
    if (this.readyState === this.CLOSED) return;
    this.readyState = this.CLOSED;
    this.#wire.detach(this.#channel, this);
  }
}

/** The class that y-websocket takes for its WebSocket, bound to one connection. */
export type ChannelClass = typeof WebSocket;

/** Runs every document's channel over one connection. */
export function createChannels(socket: LineSocket): ChannelClass {
  const ends = new Map<string, Channel>();
  /** What each channel has, until all that begin together have said it: they are opened by one packet. */
  const asked = new Map<string, string>();

  const open = () => {
    const all = [...asked];
    asked.clear();
    if (all.length > 0 && socket.connected) socket.emit('doc:open', all, canUnpack());
  };
  const wire: Wire = {
    attach(channel, end) {
      if (socket.connected) ends.set(channel, end);
      // The provider listens once it has made its socket.
      queueMicrotask(() => (ends.get(channel) === end ? end.opened() : end.ended(broken)));
    },
    detach(channel, end) {
      if (ends.get(channel) !== end) return;
      ends.delete(channel);
      if (!asked.delete(channel) && socket.connected) socket.emit('doc:close', channel);
    },
    ask(channel, message) {
      if (asked.size === 0) queueMicrotask(open);
      asked.set(channel, message);
    },
  };
  const end = (channel: string, code: number) => {
    const found = ends.get(channel);
    ends.delete(channel);
    asked.delete(channel);
    found?.ended(code);
  };
  socket.on('doc:message', (channel, message) => ends.get(channel)?.received(fromBase64(message)));
  socket.on('doc:packed', (channel, state, last) =>
    ends.get(channel)?.received(unpackedState(fromBase64(state), last)),
  );
  socket.on('doc:closed', end);
  socket.on('disconnect', () => {
    for (const channel of ends.keys()) end(channel, broken);
  });

  return class extends Channel {
    static readonly CONNECTING = 0;
    static readonly OPEN = 1;
    static readonly CLOSING = 2;
    static readonly CLOSED = 3;

    constructor(url: string | URL) {
      super(url, wire);
    }
  };
}
