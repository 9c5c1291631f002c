import type { Bench } from '../bench.ts';
import { median } from '../figures.ts';
import { quiet } from '../processes.ts';
import { sleep } from '../sleep.ts';
import type { Product } from '../systems/ours.ts';
import { nobody, type System } from '../systems/system.ts';
import { inTurns } from '../systems/worlds.ts';

/** Boards of 500 notes that nobody has open are asked for: the room is built from its rows. */
export async function reopening(bench: Bench, product: Product): Promise<void> {
  await bench.with(product, { rooms: 6, people: 5, notes: 500 }, async ({ process: { port }, world }) => {
    const times: number[] = [];
    for (const { people } of world.rooms) {
      const [person] = people;
      if (!person) continue;
      const begun = performance.now();
      const response = await fetch(`http://127.0.0.1:${port}/api/documents?as=${person.as}`, {
        headers: { cookie: person.cookie },
      });
      const { byteLength } = await response.arrayBuffer();
      if (!response.ok || byteLength < 10_000) throw new Error(`no documents: ${response.status}`);
      times.push(performance.now() - begun);
    }
    const [first, ...others] = times;
    bench.figures.add('reopening first', product.name, first ?? Number.NaN);
    bench.figures.add('reopening', product.name, median(others) ?? Number.NaN);
  });
}

/** Many boards are open, one person at each, and nobody does anything: per cent of one processor. */
export async function idling(bench: Bench, system: System, boards: number): Promise<void> {
  await bench.with(system, { rooms: boards, people: 1, notes: 20 }, async (running) => {
    await inTurns(boards, 20, async (room) => {
      const replica = await running.connect(room, 0, nobody);
      await replica.ask();
    });
    // Once what was opened has been put away: that is work, and done once.
    await sleep(Math.max(running.putsAwayMs, 2_000) + 1_500);
    await quiet(running.process);
    for (let times = 0; times < bench.repetitions; times++) {
      const begun = performance.now();
      const before = running.process.cpuMs();
      await sleep(bench.seconds.idle * 1000);
      const share = (running.process.cpuMs() - before) / (performance.now() - begun);
      bench.figures.add('idle', system.name, share * 100);
    }
  });
}
