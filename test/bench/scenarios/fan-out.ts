import type { Bench } from '../bench.ts';
import { quiet } from '../processes.ts';
import { sleep } from '../sleep.ts';
import type { RunningSystem, Shape, System } from '../systems/system.ts';
import { Traffic, type Seen } from './traffic.ts';

/** One room of the most people there may be: all see it in one scenario, some in another. */
export const crowd: Shape = { rooms: 1, people: 300, notes: 300 };
const tables: Shape = { rooms: 10, people: 60, notes: 100 };

/** More of the processor than this, and the load may be what held everything up. */
const busyLoad = 0.85;

/** Edits under way in one room at the maximum: enough that nobody waits for a single one. */
const underWay = { '1 × 30': 120, '1 × 200': 200, '10 × 30': 60 } as const;

type Rooms = keyof typeof underWay;

/** Edits at a modest rate, at 16,000 deliveries a second, and as many as go through. */
export async function fanOut(bench: Bench, system: System): Promise<void> {
  await bench.with(system, crowd, (running) => modestCrowd(bench, system, running));
  await bench.with(system, crowd, async (running) => {
    for (const [rooms, people, from] of [
      ['1 × 30', 30, 0],
      ['1 × 200', 200, 1_000_000],
    ] as const) {
      const traffic = new Traffic(running, 1, from);
      await traffic.gather(people);
      await traffic.addWriters(crowd.people);
      await warmUp(bench, running, traffic, underWay[rooms]);
      await maximum(bench, system, running, traffic, rooms);
      traffic.leave();
    }
  });
  await bench.with(system, tables, async (running) => {
    const traffic = new Traffic(running, tables.rooms);
    await traffic.gather(30);
    await warmUp(bench, running, traffic, underWay['10 × 30']);
    await modest(bench, system, '10 × 30, 150/s', traffic, 150);
    await finish(bench, system, '10 × 30, 150/s', traffic);
    await traffic.addWriters(tables.people);
    await maximum(bench, system, running, traffic, '10 × 30');
    traffic.leave();
  });
}

async function modestCrowd(bench: Bench, system: System, running: RunningSystem): Promise<void> {
  const traffic = new Traffic(running, 1);
  await traffic.gather(30);
  await warmUp(bench, running, traffic, underWay['1 × 30']);
  await modest(bench, system, '1 × 30, 30/s', traffic, 30);
  await traffic.gather(200);
  await warmUp(bench, running, traffic, underWay['1 × 200']);
  await modest(bench, system, '1 × 200, 20/s', traffic, 20);
  await traffic.settled();
  await modest(bench, system, '1 × 200, 80/s', traffic, 80);
  await finish(bench, system, '1 × 200, 80/s', traffic);
  traffic.leave();
}

/** As fast as it goes for a while, so that the code is as it is after minutes of a workshop; then a rest. */
export async function warmUp(
  bench: Bench,
  running: RunningSystem,
  traffic: Traffic,
  underWay: number,
): Promise<void> {
  await traffic.atMost(underWay, bench.seconds.warmUp);
  await traffic.settled();
  await quiet(running.process);
}

async function modest(
  bench: Bench,
  system: System,
  row: string,
  traffic: Traffic,
  perSecond: number,
): Promise<void> {
  record(bench, system, row, await traffic.atRate(perSecond, bench.seconds.measured));
}

async function maximum(
  bench: Bench,
  system: System,
  running: RunningSystem,
  traffic: Traffic,
  rooms: Rooms,
): Promise<void> {
  const row = `${rooms}, most`;
  await sleep(running.restMs);
  record(bench, system, row, await traffic.atMost(underWay[rooms], bench.seconds.most));
  await finish(bench, system, row, traffic);
  await quiet(running.process);
}

/** Keeps what was seen under a row, and what makes it say less than it seems to. */
export function record({ figures }: Bench, { name }: Pick<System, 'name'>, row: string, seen: Seen): void {
  figures.add(`cpu ${row}`, name, (seen.serverCpuMs * 1000) / seen.deliveries);
  figures.add(`rate ${row}`, name, seen.deliveries / seen.seconds);
  figures.add(`p50 ${row}`, name, seen.latency.below(0.5));
  figures.add(`p95 ${row}`, name, seen.latency.below(0.95));
  figures.add(`p99 ${row}`, name, seen.latency.below(0.99));
  figures.add(`processor ${row}`, name, seen.serverCpuMs / seen.seconds / 10);
  figures.add(`load ${row}`, name, seen.loadShare);
  if (seen.loadShare > busyLoad) figures.mark(row, name, 'load');
  if (seen.heldBack) figures.mark(row, name, 'limits');
  if (seen.behind) figures.mark(row, name, 'behind');
}

/** Nothing may be missing anywhere, and all replicas must be the same. */
export async function finish(
  { figures }: Bench,
  { name }: Pick<System, 'name'>,
  row: string,
  traffic: Traffic,
): Promise<void> {
  const missing = await traffic.settled();
  if (missing + traffic.refused > 0) figures.mark(row, name, 'lost');
  if (!(await traffic.agree())) figures.mark(row, name, 'differ');
}
