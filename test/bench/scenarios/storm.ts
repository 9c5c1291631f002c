import { rm } from 'node:fs/promises';
import { comingBack } from '../../../client/connection/socket.ts';
import type { Bench } from '../bench.ts';
import { Histogram } from '../histogram.ts';
import { quiet, type ServerProcess } from '../processes.ts';
import { sleep } from '../sleep.ts';
import { OwnClient, type OwnOptions } from '../systems/own-client.ts';
import type { Product } from '../systems/ours.ts';
import type { Shape } from '../systems/system.ts';
import { startOwnServer } from '../systems/worlds.ts';

const rooms: Shape = { rooms: 2, people: 250, notes: 250 };
/** A hospital: everybody comes from one address. */
const address = '127.0.0.1';
/** Whoever is not back by then will not be. */
const patienceMs = 60_000;

/** The server is killed under 500 people and started again; all come back as pages do, until they have every document again. */
export async function storm(bench: Bench, product: Product): Promise<void> {
  const { figures } = bench;
  const directory = await bench.directory();
  const { process: first, world } = await product.start(directory, rooms);
  const { port } = first;
  let server: ServerProcess = first;
  try {
    const signs = world.rooms.flatMap(({ people }) => people);
    // One of each room keeps what comes, which must be the same afterwards.
    const keeps = (index: number) => index % rooms.people === 0;
    const options = signs.map((sign, index): OwnOptions => ({ port, address, ...sign, keeps: keeps(index) }));
    const before = await Promise.all(options.map(enter));
    await quiet(first);
    await first.stop('SIGKILL');
    const killed = performance.now();
    const moments = options.map(async (one, index) => {
      const client = await comeBack(one);
      const moment = performance.now();
      const same = !keeps(index) || notes(client) === notes(before[index]);
      return { client, moment, same };
    });
    const returned = Promise.all(moments);
    returned.catch(() => {});
    server = await startOwnServer(directory, { port });
    const listening = performance.now();
    const all = await returned;
    const times = new Histogram();
    for (const { moment } of all) times.add(Math.max(0, moment - listening) / 1_000);
    figures.add('storm down', product.name, (listening - killed) / 1_000);
    figures.add('storm p50', product.name, times.below(0.5));
    figures.add('storm p99', product.name, times.below(0.99));
    figures.add(
      'storm last',
      product.name,
      (Math.max(...all.map(({ moment }) => moment)) - listening) / 1_000,
    );
    figures.add('storm cpu', product.name, server.cpuMs() / all.length);
    if (all.some(({ same }) => !same)) figures.mark('storm last', product.name, 'differ');
    for (const { client } of all) client.end();
  } finally {
    await server.stop('SIGKILL');
    await rm(directory, { recursive: true, force: true });
  }
}

async function enter(options: OwnOptions): Promise<OwnClient> {
  const client = await OwnClient.open(options);
  await client.ask();
  return client;
}

/** Tries until everything is there, and waits between two tries as a page does. */
async function comeBack(options: OwnOptions): Promise<OwnClient> {
  const until = performance.now() + patienceMs;
  for (let tries = 0; ; tries++) {
    await sleep(waitMs(tries));
    try {
      return await enter(options);
    } catch (fault) {
      if (performance.now() > until) throw fault;
    }
  }
}

/** As Socket.IO's client reckons it. */
function waitMs(tries: number): number {
  const { reconnectionDelay, reconnectionDelayMax, randomizationFactor } = comingBack;
  const by = 1 + randomizationFactor * (2 * Math.random() - 1);
  return Math.min(reconnectionDelayMax, reconnectionDelay * 2 ** tries * by);
}

function notes(client: OwnClient | undefined): string {
  const kept = Object.entries(client?.map('board:main', 'notes') ?? {});
  return JSON.stringify(kept.sort(([one], [other]) => (one < other ? -1 : 1)));
}
