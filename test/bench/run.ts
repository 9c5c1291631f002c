// Measures the server beside relays and peers, prints the tables and writes them to docs/PERFORMANCE.md.
// node test/bench/run.ts [--quick] [--only=fan-out,joins,memory,kill,workshop,rooms,sixty,hostile,storm]
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Bench } from './bench.ts';
import { loadNow } from './machine.ts';
import { installPeers } from './peers.ts';
import { report } from './report.ts';
import { fanOut } from './scenarios/fan-out.ts';
import { hostile } from './scenarios/hostile.ts';
import { admissions, joins } from './scenarios/joins.ts';
import { kill } from './scenarios/kill.ts';
import { connections, memory } from './scenarios/memory.ts';
import { idling, reopening } from './scenarios/rooms.ts';
import { sixty } from './scenarios/sixty.ts';
import { storm } from './scenarios/storm.ts';
import { stageChanges, votes } from './scenarios/workshop.ts';
import { bareSocketIo } from './systems/bare-socket-io.ts';
import { product } from './systems/ours.ts';
import { relay } from './systems/relays.ts';
import type { System } from './systems/system.ts';
import { yjsPeer } from './systems/yjs-peers.ts';

const { values: options } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } },
});
const { quick, only } = options;
const parts = only?.split(',');

installPeers();
const place = await mkdtemp(path.join(tmpdir(), 'common-thread-bench-'));
const bench = quick
  ? new Bench(1, { warmUp: 0.5, measured: 1, most: 1, idle: 5, votes: 3, lively: 2, attacked: 1.5 }, place)
  : new Bench(3, { warmUp: 3, measured: 3, most: 1.5, idle: 5, votes: 10, lively: 10, attacked: 2 }, place);
const boards = quick ? 100 : 1_000;

const ours = product(place);
const state = relay('raw-state', 'state');
const durable = relay('raw-durable', 'durable');
const yWebsocket = yjsPeer('y-websocket', 'y-websocket.js', { namesDocuments: false });
const hocuspocus = yjsPeer('hocuspocus', 'hocuspocus.js', { namesDocuments: true });
const bare = bareSocketIo();
const relays = [relay('raw', 'raw'), relay('raw-tick', 'tick'), durable];
const peers = [yWebsocket, hocuspocus];

/** What is measured of ours alone, by part. */
const own = [
  ['sixty', 'sixty people at a lively moment', sixty],
  ['hostile', 'one of thirty attacks', hostile],
  ['storm', 'five hundred who come back at once', storm],
] as const;

const begun = performance.now();
const loadBefore = loadNow();
const failures: string[] = [];

/** One part of a repetition for each system, beginning with another one each time. */
async function each(systems: readonly System[], turn: number, work: (system: System) => Promise<void>) {
  for (let index = 0; index < systems.length; index++) {
    const system = systems[(index + turn) % systems.length];
    if (system) await attempt(system.name, () => work(system));
  }
}

/** What fails is said and left out; the rest goes on. */
async function attempt(name: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (fault) {
    failures.push(`${name}: ${String(fault).split('\n')[0]}`);
    console.error(name, fault);
  }
}

const wanted = (part: string) => parts?.includes(part) ?? true;
const says = (part: string, turn: number) => {
  const seconds = Math.round((performance.now() - begun) / 1000);
  console.error(`${String(seconds).padStart(4)} s  ${part}, ${turn + 1} of ${bench.repetitions}`);
};

try {
  for (let turn = 0; turn < bench.repetitions; turn++) {
    if (wanted('fan-out')) {
      says('edits', turn);
      await each([...relays, ours, ...peers], turn, (system) => fanOut(bench, system));
    }
    if (wanted('joins')) {
      for (const notes of [500, 5_000]) {
        says(`joining at ${notes} notes`, turn);
        await each([state, bare, ours, ...peers], turn, (system) => joins(bench, system, notes));
        await attempt(ours.name, () => admissions(bench, ours, notes));
      }
    }
    if (wanted('memory')) {
      says('memory', turn);
      // All at once: nothing here depends on the time that anything takes.
      await Promise.all([
        attempt(bare.name, () => connections(bench, bare)),
        ...[ours, ...peers].map((system) => attempt(system.name, () => memory(bench, system))),
      ]);
    }
    if (wanted('kill')) {
      for (const rate of [60, 600]) {
        says(`kill -9 at ${rate} edits a second`, turn);
        await each([durable, ours, ...peers], turn, (system) => kill(bench, system, rate));
      }
    }
    if (wanted('workshop')) {
      says('votes, and changes of the stage', turn);
      await attempt(ours.name, () => votes(bench, ours));
      await attempt(ours.name, () => stageChanges(bench, ours));
    }
    if (wanted('rooms')) {
      says('rooms opened again', turn);
      await attempt(ours.name, () => reopening(bench, ours));
    }
    for (const [part, words, scenario] of own) {
      if (!wanted(part)) continue;
      says(words, turn);
      await attempt(ours.name, () => scenario(bench, ours));
    }
  }
  if (wanted('rooms')) {
    console.error(`${boards} boards that nobody touches`);
    await each([bare, ours], 0, (system) => idling(bench, system, boards));
  }
} finally {
  await rm(place, { recursive: true, force: true });
}

const minutes = (performance.now() - begun) / 60_000;
const text = report(bench, { quick, boards, minutes, loadBefore, loadAfter: loadNow(), failures });
console.log(text);
// A part, or a quick look, says too little to be kept.
if (!quick && parts === undefined) {
  await writeFile(path.resolve(import.meta.dirname, '../../docs/PERFORMANCE.md'), text);
}
process.exit(failures.length > 0 ? 1 : 0);
