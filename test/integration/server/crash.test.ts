import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { commands } from '../../../shared/protocol/registry.ts';
import { liveThroughRounds } from '../../crash/rounds.ts';

/** `npm run soak` lives through a thousand. */
const plan = { seed: 7, rounds: 20, people: 6, answers: 160, roundsAWorkshop: 10 };
/** Ends the test if it hangs; the server starts again and again in it, on a machine that may be busy. */
const longestMs = 600_000;

test(
  'what was acknowledged or seen before the server was killed is there after it, once, and everybody has the same',
  async () => {
    const directory = await mkdtemp(path.join(tmpdir(), 'common-thread-crash-'));
    onTestFinished(() => rm(directory, { recursive: true }));
    const report = await liveThroughRounds(path.join(directory, 'first'), { ...plan, blow: () => 'kill' });
    // The rounds were what they are meant to be: in the midst of things, and over every command there is.
    expect(report.rounds).toBe(plan.rounds);
    expect(report.resent).toBeGreaterThan(plan.rounds * 5);
    expect(report.seen).toBeGreaterThan(plan.rounds * 20);
    // Moments are seeded, but who gets to speak when is up to the machine: what had no turn gets more before it counts as left out.
    let { accepted } = report;
    const leftOut = () => Object.keys(commands).filter((name) => !accepted.has(name));
    for (let again = 1; again <= 6 && leftOut().length > 0; again += 1) {
      const place = path.join(directory, `${again}`);
      const more = { seed: plan.seed + again, rounds: plan.roundsAWorkshop, accepted };
      ({ accepted } = await liveThroughRounds(place, { ...plan, ...more, blow: () => 'kill' }));
    }
    expect(leftOut()).toEqual([]);
  },
  longestMs,
);
