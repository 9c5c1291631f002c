import type { Bench } from '../bench.ts';
import { Histogram } from '../histogram.ts';
import { quiet } from '../processes.ts';
import { OwnClient } from '../systems/own-client.ts';
import type { Product } from '../systems/ours.ts';
import { nobody, type RunningSystem, type Shape, type System } from '../systems/system.ts';
import { joinByLink } from '../systems/worlds.ts';

const people = 100;
const shapeOf = (notes: number): Shape => ({ rooms: 1, people, notes });

/** Hundreds that come and go before those that are measured: as on a server that has had a morning's workshops. */
const before = 3;
const measured = 3;

/** A hundred people at once: their connections are open, then all ask for the board. Then another hundred, and so on. */
export async function joins(bench: Bench, system: System, notes: number): Promise<void> {
  const { figures } = bench;
  const row = `join ${notes}`;
  await bench.with(system, shapeOf(notes), async (running) => {
    await running.fill(0, notes);
    // Somebody is in the room before the others come.
    const host = await running.connect(0, 0, nobody);
    await host.ask();
    const first = await hundred(running);
    figures.add(`cpu first ${row}`, system.name, first.cpu);
    figures.add(`p99 first ${row}`, system.name, first.latency.below(0.99));
    for (let times = 0; times < before; times++) await hundred(running);
    const latency = new Histogram();
    let [cpu, cpuOfBoard] = [0, 0];
    for (let times = 0; times < measured; times++) {
      const one = await hundred(running, latency);
      cpu += one.cpu / measured;
      cpuOfBoard += one.cpuOfBoard / measured;
      if (one.load > 0.85) figures.mark(row, system.name, 'load');
    }
    figures.add(`cpu ${row}`, system.name, cpu);
    figures.add(`cpu of connection ${row}`, system.name, cpu - cpuOfBoard);
    figures.add(`cpu of board ${row}`, system.name, cpuOfBoard);
    figures.add(`p99 ${row}`, system.name, latency.below(0.99));
  });
}

/** A hundred people come, and leave when all have the board. Processor time for each, in milliseconds. */
async function hundred(running: RunningSystem, latency = new Histogram()) {
  const load = loadSince();
  const before = running.process.cpuMs();
  const all = await Promise.all(
    Array.from({ length: people }, (_, person) => running.connect(0, person, nobody)),
  );
  const opened = running.process.cpuMs();
  await Promise.all(
    all.map(async (one) => {
      const begun = performance.now();
      await one.ask();
      latency.add(performance.now() - begun);
    }),
  );
  const after = running.process.cpuMs();
  const taken = load();
  for (const one of all) one.end();
  await quiet(running.process);
  return { cpu: (after - before) / people, cpuOfBoard: (after - opened) / people, latency, load: taken };
}

/** The same hundred by the join link: commit, roster, handshake, connection and board, while a facilitator looks on. */
export async function admissions(bench: Bench, product: Product, notes: number): Promise<void> {
  const { figures } = bench;
  const row = `admit ${notes}`;
  await bench.with(product, shapeOf(notes), async ({ process: { port, cpuMs }, world }) => {
    const [room] = world.rooms;
    if (!room) return;
    const { facilitator } = world;
    const as = `${facilitator.as}@${room.workshopId}`;
    const desk = await OwnClient.open({ port, as, cookie: facilitator.cookie });
    await desk.ask();
    const admit = async (index: number) => {
      const client = await OwnClient.open({ port, ...(await joinByLink(port, room.joinToken, index)) });
      await client.ask();
    };
    for (let times = 0; times < 3; times++) await admit(times);
    const load = loadSince();
    const before = cpuMs();
    const latency = new Histogram();
    await Promise.all(
      Array.from({ length: people }, async (_, index) => {
        const begun = performance.now();
        await admit(index);
        latency.add(performance.now() - begun);
      }),
    );
    figures.add(`cpu ${row}`, product.name, (cpuMs() - before) / people);
    figures.add(`p99 ${row}`, product.name, latency.below(0.99));
    if (load() > 0.85) figures.mark(row, product.name, 'load');
  });
}

/** How much of one processor this process has taken since. */
function loadSince(): () => number {
  const before = process.cpuUsage();
  const begun = performance.now();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000 / (performance.now() - begun);
  };
}
