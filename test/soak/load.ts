import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Tables } from '../../server/rooms/tables.ts';
import { gather, setUp, type Crew } from '../crash/crew.ts';
import { Ledger } from '../crash/ledger.ts';
import { checkReplicas } from '../crash/replicas.ts';
import { ServerProcess } from '../crash/server.ts';
import { nextCommand } from '../simulation/commands.ts';
import { seededChance } from '../support/chance.ts';

export interface LoadPlan {
  hours: number;
  boards: number;
  people: number;
  seed: number;
  say: (line: string) => void;
}

/** Every person gives a command about so often, milliseconds. */
const everyMs = 5_000;
/** Memory is read so often. */
const lookMs = 10_000;
/** A workshop lasts so long; then it is checked and another takes its place, so that what is stored in memory stays alike. */
const workshopMs = 10 * 60_000;

/**
 * People work on many boards for hours. Returns by how much the server's memory grew, MB an hour: the slope of a line
 * through what was read after the first quarter of the time.
 */
export async function carryLoad(directory: string, plan: LoadPlan): Promise<number> {
  const chance = seededChance(plan.seed);
  const server = new ServerProcess(directory);
  await server.start([0, 0, 0], { NODE_OPTIONS: '--max-semi-space-size=16' });
  const began = performance.now();
  const ends = began + plan.hours * 3_600_000;
  const looks: [hours: number, megabytes: number][] = [];
  let answered = 0;
  try {
    const host = await setUp(server);
    const open = () => gather(server, host, plan.people, chance, () => (answered += 1));

    async function board(crew: Crew, until: number): Promise<void> {
      const ledger = new Ledger(directory, crew.workshopId);
      while (performance.now() < until) {
        const state = Tables.from(ledger.snapshot().rows);
        for (const hand of crew.hands) {
          await hand.here();
          nextCommand({ client: hand, state, chance }, until - performance.now() < workshopMs / 5);
          hand.pump();
        }
        await pause(everyMs);
      }
      for (const hand of crew.hands) {
        await hand.here();
        await hand.allAnswered();
      }
      ledger.checkRemembered(crew.hands);
      ledger.checkOnce(crew.hands);
      await checkReplicas(crew, ledger, directory);
      for (const hand of crew.hands) hand.leave();
    }

    async function place(): Promise<void> {
      while (performance.now() < ends)
        await board(await open(), Math.min(performance.now() + workshopMs, ends));
    }

    async function watch(): Promise<void> {
      while (performance.now() < ends) {
        looks.push([(performance.now() - began) / 3_600_000, megabytes(server.pid ?? 0)]);
        if (looks.length % 60 === 0) plan.say(`  ${looks.at(-1)?.[1].toFixed(0)} MB, ${answered} commands`);
        await pause(Math.min(lookMs, Math.max(ends - performance.now(), 1)));
      }
    }
    await Promise.all([watch(), ...Array.from({ length: plan.boards }, place)]);
  } finally {
    await server.kill();
  }
  plan.say(`  ${answered} commands answered`);
  return slope(looks.slice(Math.floor(looks.length / 4)));
}

/** What a process holds in memory; Linux only. */
function megabytes(pid: number): number {
  const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1_024;
}

/** Least squares. */
function slope(points: readonly (readonly [number, number])[]): number {
  const mean = (of: (point: readonly [number, number]) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean(([at]) => at), mean(([, value]) => value)];
  return mean(([at, value]) => (at - x) * (value - y)) / mean(([at]) => (at - x) ** 2);
}
