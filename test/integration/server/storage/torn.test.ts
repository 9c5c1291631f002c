import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cutPower, tearEverywhere } from '../../../soak/torn.ts';

/** `npm run soak` tears the log at every byte, and cuts the power where it can see the flushes. */
const step = 977;
const cuts = 40;

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'common-thread-torn-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

test('a log that is torn anywhere holds every whole commit, and nothing of the torn one', async () => {
  expect(await tearEverywhere(directory, 4, step)).toBeGreaterThan(20);
});

test('when the power is cut nothing acknowledged is lost, whichever of the later sectors reached the disk', async () => {
  expect(await cutPower(directory, 8, cuts, 3)).toBe(cuts);
});
