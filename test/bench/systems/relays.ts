import { Buffer } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { startProcess } from '../processes.ts';
import { LeanSocket } from '../wire/lean-socket.ts';
import { noteUpdate, notesAsUpdate } from './note-update.ts';
import { nobody, type Audience, type Replica, type System } from './system.ts';

const script = path.resolve(import.meta.dirname, '../peers/relay.js');

/** A relay of `peers/relay.js`. An edit is as many bytes as a note of the others; its number stands at the beginning. */
export function relay(name: string, kind: 'raw' | 'tick' | 'state' | 'durable'): System {
  return {
    name,
    async start(directory, _shape, nodeFlags = []) {
      const server = await startProcess(script, [kind, directory], { nodeFlags });
      const connect = (room: number, audience: Audience) =>
        RelayClient.open(server.port, room, kind === 'state', audience);
      return {
        process: server,
        restMs: 0,
        putsAwayMs: 0,
        connect: (room, _person, audience) => connect(room, audience),
        async fill(room, notes) {
          if (kind !== 'state') return;
          const client = await connect(room, nobody);
          client.send(notesAsUpdate(notes));
          await client.ask();
          client.end();
        },
        addWriters: () => Promise.resolve([]),
      };
    },
    ...(kind === 'durable' ? { left: readLog } : {}),
  };
}

const edit = Buffer.from(noteUpdate(1, 0, 0));
/** Before each edit in the log stands the header of its frame. */
const header = 4;

async function readLog(directory: string): Promise<(number: number) => boolean> {
  const log = await readFile(path.join(directory, 'edits.log'));
  const numbers = new Set<number>();
  for (let at = header; at + edit.length <= log.length; at += header + edit.length) {
    numbers.add(log.readUInt32BE(at));
  }
  return (number) => numbers.has(number);
}

class RelayClient implements Replica {
  readonly #answers: boolean;
  #socket: LeanSocket | undefined;
  #complete: (() => void) | undefined;

  private constructor(answers: boolean) {
    this.#answers = answers;
  }

  static async open(port: number, room: number, answers: boolean, audience: Audience): Promise<RelayClient> {
    const client = new RelayClient(answers);
    client.#socket = await LeanSocket.open({
      port,
      path: `/${room}`,
      message: (bytes, start) => {
        if (client.#complete) client.#complete();
        else audience.edit(bytes.readUInt32BE(start));
      },
    });
    return client;
  }

  send(bytes: Uint8Array): void {
    this.#socket?.sendBytes(bytes);
  }

  ask(): Promise<void> {
    if (!this.#answers) return Promise.resolve();
    return new Promise((resolve) => {
      this.#complete = resolve;
      this.send(new Uint8Array(1));
    });
  }

  write(number: number): void {
    edit.writeUInt32BE(number, 0);
    this.send(edit);
  }

  mayWrite(): boolean {
    return true;
  }

  end(): void {
    this.#socket?.end();
  }

  notes(): Map<string, unknown> {
    return new Map();
  }
}
