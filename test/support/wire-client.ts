import { Buffer } from 'node:buffer';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { io, type Socket } from 'socket.io-client';
import * as syncProtocol from 'y-protocols/sync';
import * as Y from 'yjs';
import type { Hello, Reply } from '../../shared/protocol/events.ts';
import type { CommandBody, CommandName } from '../../shared/protocol/registry.ts';
import { parseChannel } from '../../shared/document/projection.ts';
import { protocolVersion } from '../../shared/protocol/version.ts';

export interface WireOptions {
  url: string;
  as: string;
  cookie: string;
  newId: () => string;
  transports?: ('websocket' | 'polling')[];
  origin?: string;
}

/** Sync step 1 of somebody who has nothing. */
const nothing = Buffer.from([0, 0, 1, 0]).toString('base64');

/**
 * A client written from docs/PROTOCOL.md alone, with nothing of the browser's code. It keeps every packet that
 * reached it, as it stood on the wire.
 */
export class WireClient {
  /** Every packet after the handshake, in order. */
  readonly packets: string[] = [];
  readonly docs = new Map<string, Y.Doc>();
  readonly closed: { channel: string; code: number }[] = [];
  hello: Hello | undefined;
  readonly socket: Socket;
  readonly #newId: () => string;

  private constructor(options: WireOptions) {
    this.#newId = options.newId;
    this.socket = io(options.url, {
      auth: { as: options.as, version: protocolVersion },
      transports: options.transports ?? ['websocket'],
      extraHeaders: { cookie: options.cookie, origin: options.origin ?? new URL(options.url).origin },
      forceNew: true,
      reconnection: false,
      autoConnect: false,
    });
    this.socket.io.on('open', () => {
      this.socket.io.engine.on('packet', (packet: { type: string; data?: unknown }) => {
        if (packet.type === 'message') this.packets.push(String(packet.data));
      });
    });
  }

  /** Resolves when every channel of the hello is in step; rejects with the reason of a refused handshake. */
  static async connect(options: WireOptions): Promise<WireClient> {
    const client = new WireClient(options);
    const ready = Promise.withResolvers<void>();
    client.socket.on('connect_error', (error) => ready.reject(error));
    client.socket.on('disconnect', (reason) => ready.reject(new Error(reason)));
    client.socket.on('hello', (hello: Hello) => {
      client.hello = hello;
      client.socket.emit(
        'doc:open',
        hello.channels.map((channel) => [channel, nothing]),
      );
      if (hello.channels.length === 0) ready.resolve();
    });
    client.socket.on('doc:closed', (channel: string, code: number) => client.closed.push({ channel, code }));
    client.socket.on('doc:message', (channel: string, message: string) => {
      client.#read(channel, message);
      if (client.docs.size === client.hello?.channels.length) ready.resolve();
    });
    client.socket.connect();
    await ready.promise;
    return client;
  }

  #read(channel: string, message: string): void {
    const name = parseChannel(channel)?.name ?? channel;
    const doc = this.docs.get(name) ?? new Y.Doc();
    this.docs.set(name, doc);
    const decoder = decoding.createDecoder(Buffer.from(message, 'base64'));
    if (decoding.readVarUint(decoder) !== 0) throw new Error('not a sync message');
    syncProtocol.readSyncMessage(decoder, encoding.createEncoder(), doc, 'server');
  }

  /** Sends a command and waits for its reply. */
  command<N extends CommandName>(name: N, body: CommandBody<N>, id = this.#newId()): Promise<Reply> {
    return this.raw({ id, name, body });
  }

  /** Sends whatever it is given as a command. */
  raw(envelope: unknown): Promise<Reply> {
    return new Promise((resolve) => this.socket.emit('command', envelope, resolve));
  }

  /** Sends a command that must succeed. */
  async must<N extends CommandName>(name: N, body: CommandBody<N>): Promise<void> {
    const reply = await this.command(name, body);
    if (!reply.ok) throw new Error(`${name} was refused: ${reply.code} ${reply.detail ?? ''}`);
  }

  /** Resolves when all that the server sent before now has arrived: a refused command's reply comes after it. */
  async settled(): Promise<void> {
    await this.command('workshop:open', {});
  }

  /** Resolves once the connection has ended. */
  async ended(): Promise<void> {
    if (this.socket.connected) await new Promise((resolve) => this.socket.once('disconnect', resolve));
  }

  /** One map of one document, as plain data. */
  map(document: string, map: string): Record<string, Record<string, unknown>> {
    return this.docs.get(document)?.getMap(map).toJSON() ?? {};
  }

  close(): void {
    this.socket.disconnect();
  }
}
