import { Duplex } from 'node:stream';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { Line } from '../../../client/connection/line.ts';
import {
  asFacilitator,
  asOther,
  asPerson,
  online,
  startRealtimeWorld,
  until,
  type RealtimeWorld,
} from '../../support/realtime-world.ts';

let world: RealtimeWorld;
beforeEach(async () => {
  world = await startRealtimeWorld();
});
afterEach(() => world.close());

const start = '42["doc:message","board:main@';
const notes = (line: Line) => line.replicas.watch('board:main', 'notes');

/** All that is written to any stream from now on and holds an update of the board. What clients say is masked. */
function framesWritten(): Buffer[] {
  const frames: Buffer[] = [];
  // oxlint-disable-next-line typescript/unbound-method -- called with the stream it belongs to
  const { write } = Duplex.prototype;
  function written(this: Duplex, chunk: unknown, ...more: unknown[]): boolean {
    if (Buffer.isBuffer(chunk) && chunk.includes(start)) frames.push(chunk);
    return Reflect.apply(write, this, [chunk, ...more]);
  }
  const spy = vi.spyOn(Duplex.prototype, 'write').mockImplementation(written);
  onTestFinished(() => spy.mockRestore());
  return frames;
}

test.each([100, 1_000, 100_000])(
  'an update with %i characters is framed once, and that one buffer is written once to each receiver',
  async (length) => {
    const lines = [asPerson, asOther, asFacilitator, asOther].map((as) => world.line(as));
    await Promise.all(lines.map(online));
    const frames = framesWritten();
    world.room.write('board:main', 'notes', 'one', { id: 'one', text: 'x'.repeat(length) });
    for (const line of lines) await until(notes(line), () => notes(line).rows().length === 1);
    expect(frames).toHaveLength(lines.length);
    expect(new Set(frames).size).toBe(1);
    // Head and words in one: the head says how long the rest is, and nothing is missing.
    const [frame = Buffer.alloc(0)] = frames;
    expect(frame[0]).toBe(0x81);
    expect(frame.indexOf(start)).toBeLessThanOrEqual(10);
    expect(frame.at(-1)).toBe(']'.charCodeAt(0));
  },
);
