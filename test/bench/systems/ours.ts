import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { Buffer } from 'node:buffer';
import { limits } from '../../../shared/domain/limits.ts';
import type { ServerProcess } from '../processes.ts';
import { marksIn, Memory } from '../wire/marks.ts';
import { OwnClient } from './own-client.ts';
import {
  nobody,
  type Audience,
  type Replica,
  type RunningSystem,
  type Shape,
  type System,
  type Writer,
} from './system.ts';
import { makeWorld, readWorld, startOwnServer, type World, type WorldRoom } from './worlds.ts';

/** The product, and what the scenarios of its own ask of it. */
export interface RunningProduct extends RunningSystem {
  world: World;
}

/** The product, whose servers can do more than others. */
export interface Product extends System {
  start(...args: Parameters<System['start']>): Promise<RunningProduct>;
}

/** The worlds that were made, by shape; each start works on a copy. */
const made = new Map<string, Promise<string>>();

/** The product as it is shipped, over rows that were written by its own commands. `place` is where those are kept. */
export function product(place: string): Product {
  const start: Product['start'] = async (directory, shape, nodeFlags = []) => {
    if (!existsSync(path.join(directory, 'world.json'))) {
      await cp(await worldOf(place, shape), directory, { recursive: true });
    }
    const server = await startOwnServer(directory, { nodeFlags });
    return over(server, readWorld(directory));
  };
  return {
    name: 'ours',
    start,
    async left(directory, shape) {
      const running = await start(directory, shape);
      const [room] = running.world.rooms;
      const reader = await running.connect(0, 0, nobody, { keeps: true });
      await reader.ask();
      const notes = reader.notes() as Map<string, { version: number }>;
      await running.process.stop('SIGKILL');
      const noteIds = room?.noteIds ?? [];
      // Each move raises the version, which was 1 when the note was revealed.
      return (number) =>
        (notes.get(noteIds[number % noteIds.length] ?? '')?.version ?? 0) >=
        2 + Math.floor(number / noteIds.length);
    },
  };
}

/** Makes the rows of a shape where that has not been done; returns their directory. */
function worldOf(place: string, shape: Shape): Promise<string> {
  const name = `${shape.rooms}-${shape.people}-${shape.notes}`;
  const known = made.get(name);
  if (known) return known;
  const directory = path.join(place, name);
  const making = makeWorld(directory, shape).then(() => directory);
  made.set(name, making);
  return making;
}

/** Until the buckets of a connection and of a workshop are full again. */
const restMs =
  1_000 *
  Math.max(
    limits.commandBurst / limits.commandsPerSecond,
    limits.workshopCommandBurst / limits.workshopCommandsPerSecond,
  );

/** The edits of one room that are under way. */
interface Board {
  room: WorldRoom;
  /** The last edit of each note. */
  edits: Int32Array;
}

function over(server: ServerProcess, world: World): RunningProduct {
  const memory = new Memory();
  const boards = world.rooms.map((room): Board => ({ room, edits: new Int32Array(room.noteIds.length) }));
  const open = (index: number, person: number, audience: Audience, keeps: boolean) => {
    const board = boards[index];
    const sign = board?.room.people[person];
    if (!board || !sign) throw new Error(`Nobody is person ${person} of room ${index}.`);
    return OwnReplica.open(server.port, sign, board, { audience, memory, keeps });
  };
  return {
    process: server,
    restMs,
    // It looks that often, and a document must have been as it is since the look before.
    putsAwayMs: 2 * limits.documentRestMs + 1_000,
    world,
    connect: (room, person, audience, { keeps = false } = {}) => open(room, person, audience, keeps),
    fill: () => Promise.resolve(),
    addWriters(room, from, count, audience) {
      return Promise.all(
        Array.from({ length: count }, (_, index) => open(room, from + index, audience, false)),
      );
    },
  };
}

/**
 * A participant. Notes are written where nobody sees them and revealed together, so an edit that everybody sees is a
 * note that is put into a theme: it goes to every replica as a whole, as a new one does.
 */
class OwnReplica implements Replica, Writer {
  readonly #client: OwnClient;
  readonly #board: Board;
  readonly #audience: Audience;

  private constructor(client: OwnClient, board: Board, audience: Audience) {
    this.#client = client;
    this.#board = board;
    this.#audience = audience;
  }

  static async open(
    port: number,
    sign: { as: string; cookie: string },
    board: Board,
    { audience, memory, keeps }: { audience: Audience; memory: Memory; keeps: boolean },
  ): Promise<OwnReplica> {
    const client = await OwnClient.open({
      port,
      ...sign,
      keeps,
      board: (bytes, start, end) => {
        for (const note of memory.marks(bytes, start, end, () => marksInBase64(bytes, start, end))) {
          audience.edit(board.edits[note] ?? 0);
        }
      },
    });
    return new OwnReplica(client, board, audience);
  }

  ask(): Promise<void> {
    return this.#client.ask();
  }

  write(number: number): void {
    const { room, edits } = this.#board;
    const note = number % room.noteIds.length;
    edits[note] = number;
    const noteIds = [room.noteIds[note] ?? ''];
    const themeId = room.themeIds[number % room.themeIds.length] ?? '';
    this.#client.send('note:move', { noteIds, themeId }, (reply) => {
      if (!reply.ok) this.#audience.refused(number, reply.code === 'too-fast');
    });
  }

  mayWrite(at: number): boolean {
    return this.#client.maySend(at);
  }

  end(): void {
    this.#client.end();
  }

  notes(): Map<string, unknown> {
    return new Map(Object.entries(this.#client.map('board:main', 'notes')));
  }
}

const scratch = Buffer.allocUnsafe(4 * 2 ** 20);

function marksInBase64(bytes: Buffer, start: number, end: number): number[] {
  const length = scratch.write(bytes.toString('latin1', start, end), 'base64');
  return marksIn(scratch, 0, length);
}
