import { monitorEventLoopDelay, PerformanceObserver } from 'node:perf_hooks';
import { setImmediate as turn } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { commandCounts, fuzzCommands, neverAccepted } from './commands.ts';
import { frameCounts, fuzzFrames } from './frames.ts';
import { framingCounts, fuzzFraming } from './framing.ts';
import { fuzzRoutes, neverAnswered, routeCounts } from './routes.ts';
import type { Watch } from './watch.ts';

/*
 * npm run fuzz -- --cases 1000000 --seed 42 --only commands
 * Prints what it did and ends with 1 when anything was wrong. The same seed and number of cases does the same again.
 */

/** How long nothing else may run because of one case, in thread time: on a busy machine the clock measures the others. */
const longestMs = 50;
/** How much more memory may be held after a part than after a fifth of it. */
const mostGrowthMiB = 24;
/** With so many commands each of them has been accepted, or the generator has lost sight of it. */
const enoughForEach = 10_000;
/** The same for requests and routes. */
const enoughForEachRoute = 5_000;
const shares = { commands: 0.7, frames: 0.18, routes: 0.09, framing: 0.03 } as const;
type Part = keyof typeof shares;
const parts = Object.keys(shares) as Part[];

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1e9)) },
    only: { type: 'string' },
  },
});
const cases = Number(values.cases);
const seed = Number(values.seed);
if (!Number.isSafeInteger(cases) || cases < 1 || !Number.isSafeInteger(seed))
  throw new Error('--cases and --seed are whole numbers');
if (!global.gc) throw new Error('run it with node --expose-gc');
const collect = global.gc;

const say = (text: string) => process.stdout.write(`${text}\n`);
const faults: string[] = [];
process.on('uncaughtException', (error) => {
  say(`crash: ${error.stack}`);
  process.exit(1);
});

/** Every time garbage was collected for so long that it counts. */
const collections: { startTime: number; duration: number }[] = [];
const worthNotingMs = 3;
new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries())
    if (duration > worthNotingMs) collections.push({ startTime, duration });
}).observe({ entryTypes: ['gc'] });

/** MiB that are held after collecting what is not. */
function held(): number {
  collect();
  return process.memoryUsage().heapUsed / 1_048_576;
}

/** Watches a part from inside: how long each case took of the thread, and what memory it leaves. */
function watcher(total: number) {
  let last = process.threadCpuUsage();
  let count = 0;
  let early = 0;
  let beganAt = 0;
  const dear: { from: number; to: number; ms: number; what: string }[] = [];
  return {
    /** The dearest case, without the collecting of garbage that fell into it: that is all cases' together. */
    slowest(): { ms: number; what: string } {
      const own = dear.map(({ from, to, ms, what }) => {
        const inside = collections.filter(({ startTime }) => startTime >= from && startTime <= to);
        return { ms: inside.reduce((left, { duration }) => left - duration, ms), what };
      });
      return own.toSorted((one, other) => other.ms - one.ms)[0] ?? { ms: 0, what: '' };
    },
    begin() {
      beganAt = performance.now();
      last = process.threadCpuUsage();
    },
    end(what: string) {
      const used = process.threadCpuUsage(last);
      const ms = (used.user + used.system) / 1_000;
      // The first cases are slow because their code is new.
      count += 1;
      if (count > 50 && ms > worthNotingMs)
        dear.push({ from: beganAt, to: performance.now(), ms, what: `case ${count}, ${what}` });
      if (early === 0 && count >= total / 5) early = held();
    },
    growth: () => (early === 0 ? 0 : held() - early),
  };
}

const work: Record<Part, (seed: number, cases: number, watch: Watch) => Promise<void>> = {
  async commands(from, count, watch) {
    const counts = commandCounts(watch);
    await fuzzCommands(from, count, counts);
    say(`  ${counts.cases} commands; of those that fit their schema: ${list(counts.refused)}`);
    const rows = [...counts.sent].map(([name, sent]) => ({
      name,
      sent,
      accepted: counts.accepted.get(name) ?? 0,
    }));
    for (const { name, sent, accepted } of rows.toSorted(
      (one, other) => one.accepted / one.sent - other.accepted / other.sent,
    ))
      say(
        `    ${name.padEnd(24)} ${String(accepted).padStart(6)} of ${String(sent).padStart(6)} accepted (${percent(accepted, sent)})`,
      );
    const never = neverAccepted(counts);
    // Of very few each may have had no chance.
    if (never.length > 0 && count >= enoughForEach) faults.push(`never accepted: ${never.join(', ')}`);
  },
  async frames(from, count, watch) {
    const counts = frameCounts(watch);
    await fuzzFrames(from, count, counts);
    say(
      `  ${counts.cases} messages on documents: ${counts.answered} answered, ${counts.cutOff} cut off, ${counts.refused} refused or passed over`,
    );
  },
  async routes(from, count, watch) {
    const counts = routeCounts(watch);
    await fuzzRoutes(from, count, counts);
    say(`  ${counts.cases} requests: ${list(counts.statuses)}`);
    for (const [name, asked] of counts.asked)
      say(`    ${name.padEnd(44)} ${percent(counts.accepted.get(name) ?? 0, asked)} answered`);
    const never = neverAnswered(counts);
    if (never.length > 0 && count >= enoughForEachRoute) faults.push(`never answered: ${never.join(', ')}`);
  },
  async framing(from, count, watch) {
    const counts = framingCounts(watch);
    await fuzzFraming(from, count, counts);
    say(`  ${counts.cases} conversations on the transport: ${list(counts.statuses)}`);
  },
};

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { message, cause } = error;
  return cause instanceof Error ? `${message}\n${cause.stack ?? ''}` : message;
}

function list(counts: ReadonlyMap<string | number, number>): string {
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
}

say(`Fuzzing with seed ${seed}: ${cases} cases. Again: npm run fuzz -- --seed ${seed} --cases ${cases}`);
for (const part of parts.filter((name) => values.only === undefined || values.only === name)) {
  const count = Math.ceil(cases * (values.only === undefined ? shares[part] : 1));
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const watch = watcher(count);
  const begun = process.hrtime.bigint();
  say(`${part}:`);
  delay.enable();
  try {
    await work[part](seed, count, watch);
  } catch (error) {
    faults.push(`${part}: ${describe(error)}`);
  }
  delay.disable();
  const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
  const growth = watch.growth();
  // What was seen is told a turn later.
  await turn();
  const { ms, what } = watch.slowest();
  const late = delay.max / 1e6;
  say(
    `  ${seconds.toFixed(0)} s; event loop late by ${late.toFixed(0)} ms at most (99.9 %: ${(delay.percentile(99.9) / 1e6).toFixed(0)} ms); dearest case ${ms.toFixed(0)} ms of the thread (${what}); memory grew by ${growth.toFixed(1)} MiB`,
  );
  if (late > longestMs && ms > longestMs) faults.push(`${part}: a case took ${ms.toFixed(0)} ms (${what})`);
  if (growth > mostGrowthMiB) faults.push(`${part}: memory grew by ${growth.toFixed(1)} MiB`);
}
for (const fault of faults) say(`FAULT ${fault}`);
say(faults.length === 0 ? 'Nothing was wrong.' : `${faults.length} faults with seed ${seed}.`);
process.exit(faults.length === 0 ? 0 : 1);
