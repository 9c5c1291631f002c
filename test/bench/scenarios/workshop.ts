import type { Bench } from '../bench.ts';
import { Histogram } from '../histogram.ts';
import { sleep } from '../sleep.ts';
import { OwnClient } from '../systems/own-client.ts';
import type { Product, RunningProduct } from '../systems/ours.ts';
import type { BallotResult } from '../../../shared/domain/ballot.ts';
import type { StageKind } from '../../../shared/domain/stage.ts';
import { crowd } from './fan-out.ts';

const voters = 200;
const votesEach = 5;

/** 200 people cast five votes each within ten seconds; then the ballot is counted, and every vote must be in it. */
export async function votes(bench: Bench, product: Product): Promise<void> {
  const { figures } = bench;
  await bench.with(product, crowd, async (running) => {
    const { port, cpuMs } = running.process;
    const { desk, room } = await deskOf(running);
    await desk.must('stage:open', { stageId: room.stageIds.vote ?? '' });
    const ballotId = Object.keys(desk.map('board:main', 'ballots'))[0] ?? '';
    const people = await Promise.all(
      room.people.slice(0, voters).map(async (sign) => {
        const client = await OwnClient.open({ port, ...sign });
        await client.ask();
        return client;
      }),
    );
    const latency = new Histogram();
    const within = bench.seconds.votes * 1000;
    const before = cpuMs();
    await Promise.all(
      people.map(async (client, person) => {
        const moments = Array.from({ length: votesEach }, () => Math.random() * within).sort((a, b) => a - b);
        const begun = performance.now();
        for (const [vote, moment] of moments.entries()) {
          await sleep(Math.max(0, moment - (performance.now() - begun)));
          const themeId = room.themeIds[(person + vote) % room.themeIds.length] ?? '';
          const sent = performance.now();
          await client.must('vote:cast', { ballotId, themeId, dots: 1 });
          latency.add(performance.now() - sent);
        }
      }),
    );
    figures.add('votes p50', product.name, latency.below(0.5));
    figures.add('votes p99', product.name, latency.below(0.99));
    figures.add('votes cpu', product.name, (cpuMs() - before) / (voters * votesEach));
    // Opening the next stage closes the ballot.
    await desk.must('stage:open', { stageId: room.stageIds.break ?? '' });
    await desk.must('results:show', { ballotId });
    const result = desk.map('board:main', 'ballots')[ballotId]?.['result'] as BallotResult | undefined;
    const counted = Object.values(result?.totals ?? {}).reduce((sum, dots) => sum + dots, 0);
    figures.add('votes counted', product.name, counted);
  });
}

/** A facilitator opens stage after stage, and 300 people see it. */
export async function stageChanges(bench: Bench, product: Product): Promise<void> {
  await bench.with(product, crowd, async (running) => {
    const { desk, room } = await deskOf(running);
    let begun = 0;
    let latency = new Histogram();
    const waiting = new Set<number>();
    let everybody: (() => void) | undefined;
    await Promise.all(
      room.people.map(async (sign, person) => {
        const client = await OwnClient.open({
          port: running.process.port,
          ...sign,
          room: () => {
            if (!waiting.delete(person)) return;
            latency.add(performance.now() - begun);
            if (waiting.size === 0) everybody?.();
          },
        });
        await client.ask();
      }),
    );
    const open = async (kind: StageKind) => {
      // What the last change brings later, public counts, has come by then.
      await sleep(700);
      for (const person of room.people.keys()) waiting.add(person);
      const seen = new Promise<void>((resolve) => {
        everybody = resolve;
      });
      begun = performance.now();
      await desk.must('stage:open', { stageId: room.stageIds[kind] ?? '' });
      await seen;
    };
    await open('break');
    latency = new Histogram();
    for (const kind of ['read', 'group', 'break', 'write', 'read'] as const) await open(kind);
    bench.figures.add('stage p50', product.name, latency.below(0.5));
    bench.figures.add('stage p99', product.name, latency.below(0.99));
  });
}

async function deskOf({ process: { port }, world: { facilitator, rooms } }: RunningProduct) {
  const [room] = rooms;
  if (!room) throw new Error('There is no workshop.');
  const desk = await OwnClient.open({
    port,
    as: `${facilitator.as}@${room.workshopId}`,
    cookie: facilitator.cookie,
    keeps: true,
  });
  await desk.ask();
  return { desk, room };
}
