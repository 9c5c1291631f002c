import type { Bench } from '../bench.ts';
import { inspectable, quiet, type Held } from '../processes.ts';
import { sleep } from '../sleep.ts';
import { nobody, type Replica, type RunningSystem, type Shape, type System } from '../systems/system.ts';
import { inTurns } from '../systems/worlds.ts';
import { crowd } from './fan-out.ts';

const boards: Shape = { rooms: 40, people: 2, notes: 200 };
/** Boards that are opened and edited before those that are measured. */
const warm = 8;
const kib = 1_024;

/** What one more person costs who does nothing, and what one more open board, in KiB. */
export async function memory(bench: Bench, system: System): Promise<void> {
  const { figures } = bench;
  const [connection, board] = await Promise.all([connectionOf(bench, system), boardOf(bench, system)]);
  addConnection(bench, system, connection);
  figures.add('board unedited', system.name, board.unedited - connection.inUse);
  figures.add('board edited', system.name, board.edited - connection.inUse);
  figures.add('board resident', system.name, board.resident);
}

/** The first half of it, for what knows no boards. */
export async function connections(bench: Bench, system: System): Promise<void> {
  addConnection(bench, system, await connectionOf(bench, system));
}

function addConnection({ figures }: Bench, { name }: System, { inUse, resident }: Held): void {
  figures.add('connection', name, inUse);
  figures.add('connection resident', name, resident);
}

async function connectionOf(bench: Bench, system: System): Promise<Held> {
  const each: Held = { inUse: Number.NaN, resident: Number.NaN };
  const work = async (running: RunningSystem) => {
    const enter = async (person: number) => {
      const replica = await running.connect(0, person, nobody);
      await replica.ask();
    };
    await enter(0);
    const before = await putAway(running);
    await inTurns(crowd.people - 1, 20, (person) => enter(person + 1));
    const after = await putAway(running);
    each.inUse = (after.inUse - before.inUse) / kib / (crowd.people - 1);
    each.resident = (after.resident - before.resident) / kib / (crowd.people - 1);
  };
  await bench.with(system, crowd, work, inspectable);
  return each;
}

/** With the connection of the one person who has it open. Unedited: as it lies; edited: after somebody has changed it. */
async function boardOf(bench: Bench, system: System) {
  const each = { unedited: Number.NaN, edited: Number.NaN, resident: Number.NaN };
  const work = async (running: RunningSystem) => {
    const replicas: Replica[] = [];
    const enter = async (room: number) => {
      const replica = await running.connect(room, 0, nobody);
      await replica.ask();
      replicas.push(replica);
    };
    const edit = async (some: readonly Replica[]) => {
      for (let times = 0; times < 5; times++) for (const replica of some) replica.write(boards.notes + times);
      await sleep(300);
      await quiet(running.process);
    };
    // What the program itself takes when it first does such a thing is no board's.
    for (let room = 0; room < warm; room++) await enter(room);
    await edit(replicas);
    const before = await putAway(running);
    const measured = boards.rooms - warm;
    await inTurns(measured, 10, (room) => enter(warm + room));
    const opened = await putAway(running);
    await edit(replicas.slice(warm));
    const edited = await running.process.memory();
    each.unedited = (opened.inUse - before.inUse) / kib / measured;
    each.edited = each.unedited + (edited.inUse - opened.inUse) / kib / measured;
    each.resident = (edited.resident - before.resident) / kib / measured;
  };
  await bench.with(system, boards, work, inspectable, async (running) => {
    for (let room = 0; room < boards.rooms; room++) await running.fill(room, boards.notes);
  });
  return each;
}

async function putAway(running: RunningSystem): Promise<Held> {
  await sleep(running.putsAwayMs + 1_500);
  await quiet(running.process);
  return running.process.memory();
}
