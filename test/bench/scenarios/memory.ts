import type { Bench } from '../bench.ts';
import { inspectable, quiet, type Held } from '../processes.ts';
import { sleep } from '../sleep.ts';
import { nobody, type Replica, type RunningSystem, type Shape, type System } from '../systems/system.ts';
import { inTurns } from '../systems/worlds.ts';
import { crowd } from './fan-out.ts';

const boards: Shape = { rooms: 40, people: 2, notes: 200 };
const kib = 1_024;

/** What one more person in a room costs who does nothing, in KiB. */
export async function idleConnections(bench: Bench, system: System): Promise<void> {
  const work = async (running: RunningSystem) => {
    const enter = async (person: number) => {
      const replica = await running.connect(0, person, nobody);
      await replica.ask();
    };
    await enter(0);
    const before = await settledMemory(running);
    await inTurns(crowd.people - 1, 20, (person) => enter(person + 1));
    const after = await settledMemory(running);
    const each = (part: keyof Held) => (after[part] - before[part]) / kib / (crowd.people - 1);
    bench.figures.add('connection', system.name, each('inUse'));
    bench.figures.add('connection resident', system.name, each('resident'));
  };
  await bench.with(system, crowd, work, inspectable);
}

/** What one more open board costs, in KiB: as it was opened, and after somebody has changed it. */
export async function openBoards(bench: Bench, system: System): Promise<void> {
  const [connection] = bench.figures.of('connection', system.name).slice(-1);
  await bench.with(
    system,
    boards,
    async (running) => {
      const replicas: Replica[] = [];
      const enter = async (room: number) => {
        const replica = await running.connect(room, 0, nobody);
        await replica.ask();
        replicas.push(replica);
      };
      await enter(0);
      const before = await settledMemory(running);
      await inTurns(boards.rooms - 1, 10, (room) => enter(room + 1));
      const opened = await settledMemory(running);
      for (let edit = 0; edit < 5; edit++) {
        for (const replica of replicas) replica.write(boards.notes + edit);
      }
      const edited = await settledMemory(running);
      const unedited = (opened.inUse - before.inUse) / kib / (boards.rooms - 1) - (connection ?? 0);
      const more = (edited.inUse - opened.inUse) / kib / boards.rooms;
      const resident = (edited.resident - before.resident) / kib / (boards.rooms - 1);
      bench.figures.add('board unedited', system.name, unedited);
      bench.figures.add('board edited', system.name, unedited + more);
      bench.figures.add('board resident', system.name, resident);
    },
    inspectable,
    async (running) => {
      for (let room = 0; room < boards.rooms; room++) await running.fill(room, boards.notes);
    },
  );
}

async function settledMemory(running: RunningSystem): Promise<Held> {
  await sleep(300);
  await quiet(running.process);
  return running.process.memory();
}
