import { Buffer } from 'node:buffer';
import path from 'node:path';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { quiet, startProcess } from '../processes.ts';
import { sleep } from '../sleep.ts';
import { LeanSocket } from '../wire/lean-socket.ts';
import { marksIn, Memory } from '../wire/marks.ts';
import { noteOf, noteUpdate, notesAsUpdate } from './note-update.ts';
import { nobody, type Audience, type Replica, type System } from './system.ts';

/** How a peer dresses the messages of y-protocols. */
interface Dialect {
  /** Hocuspocus names the document before each message, and wants a token before all others. */
  namesDocuments: boolean;
}

/** A peer from npm that replicates Yjs documents which clients write. */
export function yjsPeer(name: string, file: string, dialect: Dialect): System {
  const script = path.resolve(import.meta.dirname, '../peers', file);
  const system: System = {
    name,
    async start(directory, _shape, nodeFlags = []) {
      const server = await startProcess(script, [directory], { nodeFlags });
      const memory = new Memory();
      const connect = (room: number, audience: Audience, keeps = false) =>
        YjsClient.open(server.port, `room-${room}`, dialect, { audience, memory, keeps });
      return {
        process: server,
        restMs: 0,
        putsAwayMs: 0,
        connect: (room, _person, audience, options) => connect(room, audience, options?.keeps),
        async fill(room, notes) {
          const client = await connect(room, nobody, true);
          await client.ask();
          client.update(notesAsUpdate(notes));
          // It is there when somebody else is given it.
          for (let found = 0; found < notes;) {
            await sleep(20);
            const reader = await connect(room, nobody, true);
            await reader.ask();
            found = reader.notes().size;
            reader.end();
          }
          client.end();
        },
        addWriters: () => Promise.resolve([]),
      };
    },
    async left(directory, shape) {
      const running = await system.start(directory, shape);
      const reader = await running.connect(0, 0, nobody, { keeps: true });
      await reader.ask();
      // What it loads from its storage may come after its first answer.
      await sleep(500);
      await quiet(running.process);
      const notes = reader.notes();
      await running.process.stop('SIGKILL');
      return (number) => notes.has(noteOf(number).id);
    },
  };
  return system;
}

const sync = 0;
const auth = 2;
const [step1, step2, update] = [0, 1, 2];

class YjsClient implements Replica {
  readonly #name: string;
  readonly #dialect: Dialect;
  readonly #skip: number;
  readonly #audience: Audience;
  readonly #memory: Memory;
  readonly #kept: Uint8Array[] | undefined;
  readonly #client = Math.floor(Math.random() * 2 ** 31) + 1;
  readonly #admitted = Promise.withResolvers<void>();
  readonly #complete = Promise.withResolvers<void>();
  #clock = 0;
  #socket: LeanSocket | undefined;

  private constructor(
    name: string,
    dialect: Dialect,
    { audience, memory, keeps }: { audience: Audience; memory: Memory; keeps: boolean },
  ) {
    this.#name = name;
    this.#dialect = dialect;
    this.#skip = dialect.namesDocuments ? name.length + 1 : 0;
    this.#audience = audience;
    this.#memory = memory;
    this.#kept = keeps ? [] : undefined;
  }

  static async open(
    port: number,
    name: string,
    dialect: Dialect,
    needs: { audience: Audience; memory: Memory; keeps: boolean },
  ): Promise<YjsClient> {
    const client = new YjsClient(name, dialect, needs);
    // Whoever ends a connection on purpose waits for nothing.
    client.#complete.promise.catch(() => {});
    client.#socket = await LeanSocket.open({
      port,
      path: `/${name}`,
      message: (bytes, start, end) => client.#take(bytes, start, end),
      ended: () => client.#complete.reject(new Error('the connection was closed')),
    });
    if (dialect.namesDocuments) {
      client.#send((encoder) => {
        encoding.writeVarUint(encoder, auth);
        encoding.writeVarUint(encoder, 0);
        encoding.writeVarString(encoder, 'nobody asks for it');
      });
      await client.#admitted.promise;
    }
    return client;
  }

  ask(): Promise<void> {
    this.#send((encoder) => {
      encoding.writeVarUint(encoder, sync);
      encoding.writeVarUint(encoder, step1);
      encoding.writeVarUint8Array(encoder, new Uint8Array(1));
    });
    return this.#complete.promise;
  }

  write(number: number): void {
    this.update(noteUpdate(this.#client, this.#clock, number));
    this.#clock += 1;
  }

  update(bytes: Uint8Array): void {
    this.#send((encoder) => {
      encoding.writeVarUint(encoder, sync);
      encoding.writeVarUint(encoder, update);
      encoding.writeVarUint8Array(encoder, bytes);
    });
  }

  mayWrite(): boolean {
    return true;
  }

  end(): void {
    this.#socket?.end();
  }

  notes(): Map<string, unknown> {
    const doc = new Y.Doc();
    doc.transact(() => {
      for (const bytes of this.#kept ?? []) Y.applyUpdate(doc, bytes);
    });
    return new Map(Object.entries(doc.getMap('notes').toJSON()));
  }

  #send(write: (encoder: encoding.Encoder) => void): void {
    const encoder = encoding.createEncoder();
    if (this.#dialect.namesDocuments) encoding.writeVarString(encoder, this.#name);
    write(encoder);
    this.#socket?.sendBytes(encoding.toUint8Array(encoder));
  }

  #take(bytes: Buffer, start: number, end: number): void {
    const at = start + this.#skip;
    const type = bytes[at];
    if (type === auth) this.#admitted.resolve();
    if (type !== sync) return;
    const kind = bytes[at + 1];
    if (kind === update) {
      const read = () => marksIn(bytes, at, end);
      for (const number of this.#memory.marks(bytes, start, end, read)) this.#audience.edit(number);
    }
    if (this.#kept && (kind === update || kind === step2)) {
      const decoder = decoding.createDecoder(Buffer.from(bytes.subarray(at + 2, end)));
      this.#kept.push(decoding.readVarUint8Array(decoder));
    }
    if (kind === step2) this.#complete.resolve();
  }
}
