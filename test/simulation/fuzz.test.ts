import { expect, test } from 'vitest';
import { commandCounts, fuzzCommands, neverAccepted } from '../fuzz/commands.ts';
import { frameCounts, fuzzFrames } from '../fuzz/frames.ts';
import { framingCounts, fuzzFraming } from '../fuzz/framing.ts';
import { fuzzRoutes, routeCounts } from '../fuzz/routes.ts';

/** Only ends what hangs: on a busy machine nothing that works may run into it. */
const patient = { timeout: 300_000 };

/*
 * A slice of `npm run fuzz`, the same each time. The properties themselves throw; what is counted here is that the slice
 * went where it was to go.
 */

test(
  'commands, fitting and broken, of everybody at every stage: rights hold, and every command was accepted once',
  patient,
  async () => {
    const counts = commandCounts();
    await fuzzCommands(20_260_514, 4_200, counts);
    expect(counts.cases).toBe(4_200);
    // A schema that changes deals other cases. Which command had no luck is tried again before it counts as lost.
    for (let again = 1; again <= 3 && neverAccepted(counts).length > 0; again += 1)
      await fuzzCommands(20_260_514 + 100 * again, 2_400, counts);
    expect(neverAccepted(counts)).toEqual([]);
    expect([...counts.refused.keys()].toSorted()).toEqual(
      expect.arrayContaining([
        'accepted',
        'closed',
        'conflict',
        'forbidden',
        'id-reused',
        'invalid',
        'not-found',
        'wrong-stage',
      ]),
    );
  },
);

test(
  'messages on documents: only questions are answered, and only to those who may ask',
  patient,
  async () => {
    const counts = frameCounts();
    await fuzzFrames(1, 3_000, counts);
    expect(counts.cases).toBe(3_000);
    expect(Math.min(counts.answered, counts.cutOff, counts.refused)).toBeGreaterThan(10);
  },
);

test('requests to every route: refusals change nothing, and no fault is the server’s', patient, async () => {
  const counts = routeCounts();
  await fuzzRoutes(1, 435, counts);
  expect(counts.asked.size).toBeGreaterThan(25);
  expect(counts.accepted.size).toBeGreaterThan(20);
});

test('conversations on the transport: nobody else notices', patient, async () => {
  const counts = framingCounts();
  await fuzzFraming(1, 100, counts);
  expect(counts.statuses.get(101)).toBeGreaterThan(20);
});
