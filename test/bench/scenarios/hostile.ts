import type { Bench } from '../bench.ts';
import { quiet } from '../processes.ts';
import { startAttack, type Attacked } from '../systems/attack.ts';
import { OwnClient, type Sign } from '../systems/own-client.ts';
import type { Product } from '../systems/ours.ts';
import type { WorldRoom } from '../systems/worlds.ts';
import { finish, record, warmUp } from './fan-out.ts';
import { Traffic } from './traffic.ts';

const others = 29;
/** Each with another attacker, who has not used up yet how often one person may come. */
const pairs = 3;
/** Who sits there when nobody attacks. */
const peaceful = others + pairs;

/** The first of the figures' rows, and their columns: nobody attacks, somebody does as often as they want, or as often as one person may for long. */
export const hostileRow = 'one of thirty';
export const hostileColumns = { without: 'without', atFirst: 'at first', later: 'later' } as const;

/** 30 edits a second by 29 people, in turns while the thirtieth sits there and while a thirtieth attacks. */
export async function hostile(bench: Bench, product: Product): Promise<void> {
  await bench.with(product, { rooms: 1, people: peaceful + 1, notes: 300 }, async (running) => {
    const { port } = running.process;
    const [room] = running.world.rooms;
    if (!room) throw new Error('There is no workshop.');
    const traffic = new Traffic(running, 1);
    await traffic.gather(others);
    await warmUp(bench, running, traffic, 4 * others);
    const measure = async (column: string) => {
      const seen = await traffic.atRate(30, bench.seconds.attacked);
      record(bench, { name: column }, hostileRow, seen);
      return seen.seconds;
    };
    for (let pair = 0; pair < pairs; pair++) {
      const turns = pair % 2 === 0 ? [beside, under] : [under, beside];
      for (const turn of turns) {
        await turn({ bench, port, room, attacker: others + pair, measure });
        await traffic.settled();
        await quiet(running.process);
      }
    }
    await finish(bench, { name: hostileColumns.later }, hostileRow, traffic);
    traffic.leave();
  });
}

interface Turn {
  bench: Bench;
  port: number;
  room: WorldRoom;
  attacker: number;
  /** Looks at the traffic of the others for a while and keeps it in a column; returns for how long, in seconds. */
  measure: (column: string) => Promise<number>;
}

/** The thirtieth is there and does nothing. */
async function beside({ port, room, measure }: Turn): Promise<void> {
  const client = await OwnClient.open({ port, ...signOf(room, peaceful) });
  await client.ask();
  await measure(hostileColumns.without);
  client.end();
}

/** The thirtieth attacks, at first and then when they are not let in each time any more. */
async function under({ bench, port, room, attacker, measure }: Turn): Promise<void> {
  const attack = await startAttack({
    port,
    ...signOf(room, attacker),
    victim: signOf(room, 0).as,
    themeIds: room.themeIds,
  });
  const attacked = async (column: string) => {
    const before = attack.done();
    const seconds = await measure(column);
    const after = attack.done();
    for (const what of ['packets', 'arrivals', 'refusals'] satisfies (keyof Attacked)[]) {
      bench.figures.add(`${hostileRow}: ${what}`, column, (after[what] - before[what]) / seconds);
    }
  };
  try {
    await attacked(hostileColumns.atFirst);
    await attack.turnedAway();
    await attacked(hostileColumns.later);
  } finally {
    await attack.stop();
  }
}

function signOf(room: WorldRoom, person: number): Sign {
  const sign = room.people[person];
  if (!sign) throw new Error(`Nobody is person ${person}.`);
  return sign;
}
