import { Buffer } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { parseChannel } from '../../../shared/document/projection.ts';
import { limits } from '../../../shared/domain/limits.ts';
import type { Hello, Reply } from '../../../shared/protocol/events.ts';
import type { CommandBody, CommandName } from '../../../shared/protocol/registry.ts';
import { protocolVersion } from '../../../shared/protocol/version.ts';
import { LeanSocket } from '../wire/lean-socket.ts';

/** Who somebody is to the server. */
export interface Sign {
  as: string;
  cookie: string;
}

export interface OwnOptions extends Sign {
  port: number;
  /** The address it comes from; by itself each comes from another one. */
  address?: string;
  /** Keeps every message of every document. */
  keeps?: boolean;
  /** A message of the board after it was complete. */
  board?: (bytes: Buffer, start: number, end: number) => void;
  /** A message of the document `room` after it was complete. */
  room?: () => void;
}

/** A random id as the browser makes them. */
export function newId(): string {
  return randomBytes(16).toString('base64url');
}

/** Sync step 1 of somebody who has nothing, as y-protocols writes it. */
const nothing = Buffer.from([0, 0, 1, 0]).toString('base64');
const quote = 0x22;
const message = Buffer.from('["doc:message","');
const packed = Buffer.from('["doc:packed","');
const last = Buffer.from(',true]');

/**
 * A client of docs/PROTOCOL.md on a bare socket. It reads only what it must: the hello, where a document's message
 * begins, and whether a command was taken.
 */
export class OwnClient {
  readonly #options: OwnOptions;
  readonly #hello = Promise.withResolvers<Hello>();
  readonly #complete = Promise.withResolvers<void>();
  readonly #replies = new Map<number, (reply: Reply) => void>();
  /** Channels that have not come yet. */
  readonly #awaited = new Set<string>();
  readonly #kept = new Map<string, string[]>();
  #socket: LeanSocket | undefined;
  #asked = 0;
  #tokens: number = limits.commandBurst;
  #filledAt = performance.now();

  private constructor(options: OwnOptions) {
    this.#options = options;
  }

  /** Resolves with the hello. */
  static async open(options: OwnOptions): Promise<OwnClient> {
    const { port, address, cookie, as } = options;
    const client = new OwnClient(options);
    // Whoever ends a connection on purpose waits for nothing.
    client.#hello.promise.catch(() => {});
    client.#complete.promise.catch(() => {});
    client.#socket = await LeanSocket.open({
      port,
      address,
      path: '/socket.io/?EIO=4&transport=websocket',
      headers: { Cookie: cookie, Origin: `http://127.0.0.1:${port}` },
      message: (bytes, start, end) => client.#take(bytes, start, end),
      ended: () => {
        const fault = new Error(`the server ended the connection of ${as}`);
        client.#hello.reject(fault);
        client.#complete.reject(fault);
        for (const reply of client.#replies.values()) reply({ ok: false, code: 'unavailable' });
      },
    });
    client.#socket.sendText(`40${JSON.stringify({ as, version: protocolVersion })}`);
    try {
      await client.#hello.promise;
    } catch (fault) {
      client.end();
      throw fault;
    }
    return client;
  }

  /** Opens every document that this person may have; resolves when all are complete. */
  async ask(): Promise<void> {
    const { channels } = await this.#hello.promise;
    for (const channel of channels) this.#awaited.add(channel);
    const asked = channels.map((channel) => [channel, nothing]);
    // As a browser does; who keeps what comes has it plain.
    const packed = this.#options.keeps !== true;
    this.#socket?.sendText(`42${JSON.stringify(['doc:open', asked, packed])}`);
    return this.#complete.promise;
  }

  /** True while the server's limit lets one more command through; it is counted as sent. */
  maySend(at: number): boolean {
    const since = Math.max(0, at - this.#filledAt) / 1000;
    this.#filledAt = at;
    this.#tokens = Math.min(limits.commandBurst, this.#tokens + since * limits.commandsPerSecond);
    // A little less than is allowed, as clocks differ.
    if (this.#tokens < 2) return false;
    this.#tokens -= 1;
    return true;
  }

  /** Sends a command whose reply goes to a function. */
  send<N extends CommandName>(name: N, body: CommandBody<N>, reply: (reply: Reply) => void): void {
    this.#asked += 1;
    this.#replies.set(this.#asked, reply);
    this.#socket?.sendText(`42${this.#asked}${JSON.stringify(['command', { id: newId(), name, body }])}`);
  }

  /** Sends a command until it is taken; rejects when it is refused for good. */
  async must<N extends CommandName>(name: N, body: CommandBody<N>): Promise<void> {
    for (;;) {
      const reply = await new Promise<Reply>((resolve) => this.send(name, body, resolve));
      if (reply.ok) return;
      if (reply.code !== 'too-fast') throw new Error(`${name}: ${reply.code} ${reply.detail ?? ''}`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  /** One map of one document, from all that was kept. */
  map(document: string, map: string): Record<string, Record<string, unknown>> {
    const doc = new Y.Doc();
    doc.transact(() => {
      for (const [channel, kept] of this.#kept) {
        if ((parseChannel(channel)?.name ?? channel) !== document) continue;
        for (const base64 of kept) {
          const decoder = decoding.createDecoder(Buffer.from(base64, 'base64'));
          decoding.readVarUint(decoder);
          decoding.readVarUint(decoder);
          Y.applyUpdate(doc, decoding.readVarUint8Array(decoder));
        }
      }
    });
    return doc.getMap(map).toJSON();
  }

  end(): void {
    this.#socket?.end();
  }

  #take(bytes: Buffer, start: number, end: number): void {
    const packet = bytes.toString('latin1', start, Math.min(end, start + 2));
    if (packet === '2') this.#socket?.sendText('3');
    else if (packet === '43') this.#replied(bytes.toString('utf8', start + 2, end));
    else if (packet === '44') this.#hello.reject(new Error(bytes.toString('utf8', start, end)));
    else if (packet === '42') this.#event(bytes, start + 2, end);
  }

  #replied(text: string): void {
    const open = text.indexOf('[');
    const id = Number(text.slice(0, open));
    const reply = this.#replies.get(id);
    this.#replies.delete(id);
    const [answered] = JSON.parse(text.slice(open)) as [Reply];
    reply?.(answered);
  }

  #event(bytes: Buffer, start: number, end: number): void {
    if (begins(bytes, start, message)) {
      const channelAt = start + message.length;
      const channelEnd = bytes.indexOf(quote, channelAt);
      // Between the quotes after the comma, up to the last two characters.
      return this.#documentMessage(bytes, channelAt, channelEnd, channelEnd + 3, end - 2);
    }
    if (begins(bytes, start, packed)) {
      const channelAt = start + packed.length;
      if (begins(bytes, end - last.length, last)) {
        this.#arrived(bytes.toString('latin1', channelAt, bytes.indexOf(quote, channelAt)));
      }
      return;
    }
    const [name, ...rest] = JSON.parse(bytes.toString('utf8', start, end)) as [string, ...unknown[]];
    if (name === 'hello') this.#hello.resolve(rest[0] as Hello);
  }

  #arrived(channel: string): void {
    this.#awaited.delete(channel);
    if (this.#awaited.size === 0) this.#complete.resolve();
  }

  #documentMessage(bytes: Buffer, channelAt: number, channelEnd: number, start: number, end: number): void {
    if (this.#options.keeps) {
      const channel = bytes.toString('latin1', channelAt, channelEnd);
      const kept = this.#kept.get(channel) ?? [];
      this.#kept.set(channel, kept);
      kept.push(bytes.toString('latin1', start, end));
    }
    if (this.#awaited.size > 0) {
      // Updates that belong to the answer may come before its step 2.
      if (!isStep2(bytes, start)) return;
      this.#arrived(bytes.toString('latin1', channelAt, channelEnd));
      return;
    }
    // `board:main@…` or `room@…`; of what is a person's own nothing is measured.
    if (bytes[channelAt] === 0x62) this.#options.board?.(bytes, start, end);
    else if (bytes[channelAt] === 0x72) this.#options.room?.();
  }
}

/** Whether a message in base64 begins with the bytes 0 and 1. */
function isStep2(bytes: Buffer, start: number): boolean {
  const third = bytes[start + 2] ?? 0;
  return third >= 0x45 && third <= 0x48;
}

function begins(bytes: Buffer, at: number, wanted: Buffer): boolean {
  return bytes.compare(wanted, 0, wanted.length, at, at + wanted.length) === 0;
}
