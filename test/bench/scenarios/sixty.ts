import type { Bench } from '../bench.ts';
import type { System } from '../systems/system.ts';
import { finish, record, warmUp } from './fan-out.ts';
import { Traffic } from './traffic.ts';

const people = 60;
const perSecond = 50;

/** The row of its figures. */
export const sixtyRow = `1 × ${people}, ${perSecond}/s`;

/** A whole workshop at a lively moment: everybody sees a board of 500 notes, and 50 commands come a second. */
export async function sixty(bench: Bench, system: System): Promise<void> {
  await bench.with(system, { rooms: 1, people, notes: 500 }, async (running) => {
    const traffic = new Traffic(running, 1);
    await traffic.gather(people);
    await warmUp(bench, running, traffic, people);
    record(bench, system, sixtyRow, await traffic.atRate(perSecond, bench.seconds.lively));
    await finish(bench, system, sixtyRow, traffic);
    traffic.leave();
  });
}
