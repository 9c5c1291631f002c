import { Buffer } from 'node:buffer';
import { connect, type Socket } from 'node:net';

export interface LeanOptions {
  port: number;
  path: string;
  headers?: Record<string, string>;
  /** Where it comes from; by itself each comes from another place. */
  address?: string | undefined;
  /** A message begins at `start` and ends before `end`; the bytes are gone when this returns. */
  message(bytes: Buffer, start: number, end: number): void;
  /** Called once when the connection has ended, whoever ended it. */
  ended?: () => void;
}

/** People come from many places: some of the addresses that a Linux machine has for itself. */
const addresses = 50;
let opened = 0;

function nextAddress(): string {
  opened += 1;
  return `127.0.1.${1 + (opened % addresses)}`;
}

/** One for all sockets: what arrived is looked at before anything else is read into it. */
const readBuffer = Buffer.allocUnsafe(256 * 1024);

/**
 * A WebSocket client that does as little as it can, so that it measures the server: it counts messages where they lie,
 * and masks with zeros. It knows nothing of compression or of messages in parts.
 */
export class LeanSocket {
  readonly #socket: Socket;
  readonly #options: LeanOptions;
  readonly #opened = Promise.withResolvers<void>();
  #open = false;
  /** A message that has not arrived as a whole, and how much of it has. */
  #part: Buffer | undefined;
  #filled = 0;

  private constructor(options: LeanOptions) {
    this.#options = options;
    const { port, path, headers = {}, address = nextAddress() } = options;
    this.#socket = connect({
      port,
      host: '127.0.0.1',
      noDelay: true,
      localAddress: address,
      onread: {
        buffer: readBuffer,
        callback: (length) => {
          this.#take(readBuffer, 0, length);
          return true;
        },
      },
    });
    this.#socket.on('error', (fault) => this.#opened.reject(fault));
    this.#socket.on('close', () => {
      this.#opened.reject(new Error('the connection was closed'));
      options.ended?.();
    });
    const lines = [
      `GET ${path} HTTP/1.1`,
      `Host: 127.0.0.1:${port}`,
      'Upgrade: websocket',
      'Connection: Upgrade',
      'Sec-WebSocket-Key: Y29tbW9uLXRocmVhZC1iZQ==',
      'Sec-WebSocket-Version: 13',
      ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ];
    this.#socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  }

  /** Resolves once the server has agreed to speak WebSocket. */
  static async open(options: LeanOptions): Promise<LeanSocket> {
    const lean = new LeanSocket(options);
    await lean.#opened.promise;
    return lean;
  }

  sendText(text: string): void {
    this.#socket.write(masked(0x81, Buffer.from(text)));
  }

  sendBytes(bytes: Uint8Array): void {
    this.#socket.write(masked(0x82, bytes));
  }

  end(): void {
    this.#socket.destroy();
  }

  #take(bytes: Buffer, from: number, to: number): void {
    let at = from;
    while (at < to) {
      if (this.#part) {
        const taken = bytes.copy(
          this.#part,
          this.#filled,
          at,
          Math.min(to, at + this.#part.length - this.#filled),
        );
        at += taken;
        this.#filled += taken;
        if (this.#filled < this.#part.length) return;
        const whole = this.#part;
        this.#part = undefined;
        // A header that was cut in two says only now how long its message is.
        if (this.#one(whole, 0, whole.length) === 0) this.#keep(whole, 0, whole.length);
        continue;
      }
      const read = this.#one(bytes, at, to);
      if (read === 0) {
        this.#keep(bytes, at, to);
        return;
      }
      at += read;
    }
  }

  /** Keeps the beginning of a message; one byte more is waited for where its length is not known yet. */
  #keep(bytes: Buffer, from: number, to: number): void {
    const length = this.#open ? frameLength(bytes, from, to) : undefined;
    const part = Buffer.allocUnsafe(length ?? to - from + 1);
    bytes.copy(part, 0, from, to);
    this.#part = part;
    this.#filled = to - from;
  }

  /** Takes one message; 0 when it is not all there. */
  #one(bytes: Buffer, from: number, to: number): number {
    if (!this.#open) return this.#agree(bytes, from, to);
    const length = frameLength(bytes, from, to);
    if (length === undefined || from + length > to) return 0;
    const opcode = (bytes[from] ?? 0) & 0x0f;
    const header = headerLength(bytes[from + 1] ?? 0);
    if (opcode === 1 || opcode === 2) this.#options.message(bytes, from + header, from + length);
    else if (opcode === 9) this.#socket.write(masked(0x8a, bytes.subarray(from + header, from + length)));
    else if (opcode === 8) this.#socket.destroy();
    return length;
  }

  #agree(bytes: Buffer, from: number, to: number): number {
    const end = bytes.subarray(from, to).indexOf('\r\n\r\n');
    if (end === -1) return 0;
    const [first = ''] = bytes.toString('latin1', from, from + end).split('\r\n');
    if (!first.startsWith('HTTP/1.1 101')) {
      this.#opened.reject(new Error(`no WebSocket: ${first}`));
      this.#socket.destroy();
    } else {
      this.#open = true;
      this.#opened.resolve();
    }
    return end + 4;
  }
}

function headerLength(second: number): number {
  const short = second & 0x7f;
  if (short < 126) return 2;
  return short === 126 ? 4 : 10;
}

/** The length of a message with its header; undefined where the header is not all there. */
function frameLength(bytes: Buffer, from: number, to: number): number | undefined {
  if (to - from < 2) return undefined;
  const header = headerLength(bytes[from + 1] ?? 0);
  if (to - from < header) return undefined;
  if (header === 2) return 2 + ((bytes[from + 1] ?? 0) & 0x7f);
  return header + (header === 4 ? bytes.readUInt16BE(from + 2) : bytes.readUInt32BE(from + 6));
}

function masked(first: number, payload: Uint8Array): Buffer {
  const { length } = payload;
  const header = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.alloc(header + 4 + length);
  frame[0] = first;
  if (header === 2) {
    frame[1] = 0x80 | length;
  } else if (header === 4) {
    frame[1] = 0x80 | 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 0x80 | 127;
    frame.writeUInt32BE(length, 6);
  }
  frame.set(payload, header + 4);
  return frame;
}
