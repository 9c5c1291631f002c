// `npm run soak`: what `npm test` does to storage and rooms, a hundred times as long. Each part prints one line; the exit code
// is 1 when anything was lost, applied twice, or different. `--only PART`, `--seed N`, `--NAME N` for the sizes below.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openMemoryStorage } from '../../server/storage/memory-storage.ts';
import { commands } from '../../shared/protocol/registry.ts';
import { liveThroughRounds, type RoundsPlan } from '../crash/rounds.ts';
import { liveThrough } from '../simulation/history.ts';
import { castAtOnce } from '../simulation/votes.ts';
import { carryLoad } from './load.ts';
import { canObserveFlushes, cutPowerObserved } from './power.ts';
import { seeSlowEnded } from './slow.ts';
import { cutPower, tearEverywhere } from './torn.ts';

const number = (value: string) => ({ type: 'string', default: value }) as const;
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    seed: number('1'),
    kills: number('1000'),
    freezes: number('200'),
    histories: number('20000'),
    /** Commits in the log that is torn at every byte: about 8,000 bytes each, behind the 78,000 of a new database. */
    commits: number('4'),
    cuts: number('500'),
    /** Attempts to vote, many at once and more than there are dots. */
    votes: number('100000'),
    /** Lines of each slow kind. */
    slow: number('50'),
    /** The load runs only when it is given a time. */
    hours: number('0'),
    boards: number('20'),
    people: number('30'),
  },
});
const seed = Number(values.seed);
/** Rounds on one data directory; workshops follow one another in it. */
const roundsADirectory = 50;
const historiesAStorage = 100;
/** Memory may grow by so much, MB an hour, in a load of an hour or more. */
const mostGrowth = 1;

let failed = false;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Runs a part over a directory of its own and prints what came of it. */
async function part(name: string, run: (directory: string) => Promise<string>): Promise<void> {
  if (values.only !== undefined && values.only !== name) return;
  const directory = mkdtempSync(path.join(tmpdir(), `common-thread-soak-${name}-`));
  const began = performance.now();
  try {
    const result = await run(directory);
    say(`ok      ${name}: ${result} (seed ${seed}, ${Math.round((performance.now() - began) / 1_000)} s)`);
  } catch (error) {
    failed = true;
    say(`FAILED  ${name}: see below (seed ${seed})`);
    console.error(error);
  }
  rmSync(directory, { recursive: true, force: true });
}

async function rounds(directory: string, total: number, blow: RoundsPlan['blow']): Promise<string> {
  const accepted = new Set<string>();
  const sum = { acknowledged: 0, resent: 0, seen: 0, flowingMs: 0 };
  for (let done = 0; done < total; done += roundsADirectory) {
    const place = path.join(directory, String(done));
    const report = await liveThroughRounds(place, {
      seed: seed + done,
      rounds: Math.min(roundsADirectory, total - done),
      people: 12,
      answers: 400,
      roundsAWorkshop: 10,
      blow,
      accepted,
    });
    for (const name of report.accepted) accepted.add(name);
    for (const key of ['acknowledged', 'resent', 'seen', 'flowingMs'] as const) sum[key] += report[key];
    rmSync(place, { recursive: true });
    say(`  ${done + report.rounds} of ${total} rounds`);
  }
  const missing = Object.keys(commands).filter((name) => !accepted.has(name));
  if (missing.length > 0 && total >= 100) throw new Error(`never accepted: ${missing.join(', ')}`);
  const rate = Math.round((sum.acknowledged / sum.flowingMs) * 1_000);
  return `${total} rounds, ${sum.acknowledged} commands of ${accepted.size} kinds acknowledged at ${rate} a second, ${sum.resent} sent again, ${sum.seen} rows seen: 0 lost, 0 applied twice, all replicas equal`;
}

await part('kills', (directory) => rounds(directory, Number(values.kills), () => 'kill'));
await part('freezes', (directory) =>
  rounds(directory, Number(values.freezes), (round) => (round % 4 === 3 ? 'freeze-kill' : 'freeze')),
);
await part('torn', async (directory) => {
  const cuts = await tearEverywhere(directory, Number(values.commits), 1);
  return `the log torn at each of ${cuts} bytes: whole commits there, torn ones gone`;
});
await part('power', async (directory) => {
  const cuts = Number(values.cuts);
  if (canObserveFlushes()) {
    const lossy = await cutPowerObserved(directory, cuts, seed);
    return `${cuts} power cuts, ${lossy} of which dropped what was written and not flushed: 0 lost`;
  }
  await cutPower(directory, 12, cuts, seed);
  return `${cuts} power cuts: 0 lost, if SQLite flushed what it says (to see it flush takes Linux and a C compiler)`;
});
await part('histories', async () => {
  const total = Number(values.histories);
  let accepted = 0;
  let kept = openMemoryStorage();
  for (let count = 0; count < total; count += 1) {
    if (count % historiesAStorage === 0) {
      await kept.close();
      kept = openMemoryStorage();
    }
    try {
      const lived = await liveThrough(seed * 1_000_000 + count, { people: 8, steps: 120, kept });
      accepted += lived.accepted;
    } catch (error) {
      throw new Error(`the history of seed ${seed * 1_000_000 + count}`, { cause: error });
    }
    if (count % 1_000 === 999) say(`  ${count + 1} of ${total} histories`);
  }
  await kept.close();
  return `${total} histories, ${accepted} commands accepted: 0 lost, all replicas equal`;
});
await part('votes', async () => {
  const total = Number(values.votes);
  let [storms, accepted, refused] = [0, 0, 0];
  for (; accepted + refused < total; storms += 1) {
    const storm = await castAtOnce(seed + storms, 4, 3, 4);
    if (!storm.linearizable) throw new Error(`the storm of seed ${seed + storms} happened in no order`);
    accepted += storm.accepted;
    refused += storm.refused;
  }
  return `${accepted + refused} votes in ${storms} storms, ${refused} of them refused: each storm happened in some order, nobody spent more than they had`;
});
await part('slow', (directory) => seeSlowEnded(directory, Number(values.slow)));
if (Number(values.hours) > 0) {
  await part('load', async (directory) => {
    const [hours, boards, people] = [Number(values.hours), Number(values.boards), Number(values.people)];
    const growth = await carryLoad(directory, { hours, boards, people, seed, say });
    const result = `${boards} boards of ${people} people for ${hours} h, memory grew by ${growth.toFixed(2)} MB an hour`;
    if (hours >= 1 && growth > mostGrowth) throw new Error(result);
    return result;
  });
}
process.exit(failed ? 1 : 0);
