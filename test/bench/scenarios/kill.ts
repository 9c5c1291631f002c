import { rm } from 'node:fs/promises';
import type { Bench } from '../bench.ts';
import { sleep } from '../sleep.ts';
import type { System } from '../systems/system.ts';
import { crowd } from './fan-out.ts';
import { Traffic } from './traffic.ts';

/** People who see; the edits come from as many as the rate asks for. */
const people = 10;

/** Kills the server while people write, starts it again, and counts what others had seen and is gone. */
export async function kill(bench: Bench, system: System, perSecond: number): Promise<void> {
  if (!system.left) return;
  const directory = await bench.directory();
  const running = await system.start(directory, crowd);
  const traffic = new Traffic(running, 1);
  await traffic.gather(people);
  await traffic.addWriters(crowd.people);
  const seen = traffic.watch();
  const alive = bench.seconds.measured * (0.5 + Math.random());
  const writing = traffic.atRate(perSecond, alive).catch(() => undefined);
  await sleep(alive * 1000 * 0.95);
  await running.process.stop('SIGKILL');
  await writing;
  traffic.leave();
  const isLeft = await system.left(directory, crowd);
  await rm(directory, { recursive: true, force: true });
  const lost = [...seen].filter((number) => !isLeft(number)).length;
  bench.figures.add(`seen at ${perSecond}/s`, system.name, seen.size);
  bench.figures.add(`lost at ${perSecond}/s`, system.name, lost);
}
