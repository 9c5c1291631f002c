import { expect, test } from 'vitest';
import { createKeptFrames } from '../../../../server/realtime/kept-frames.ts';
import { limits } from '../../../../shared/domain/limits.ts';
import { fakeClock } from '../../../support/clock.ts';

test('the frame of a state is made once while newcomers ask for it, and let go when they no longer do', () => {
  const clock = fakeClock();
  const frames = createKeptFrames(clock);
  const [asked, forgotten] = [new Uint8Array([1]), new Uint8Array([2])];
  let made = 0;
  const make = () => Buffer.from([(made += 1)]);
  const first = frames.of(asked, 'plain', make);
  const other = frames.of(forgotten, 'plain', make);
  for (let times = 0; times < 6; times += 1) {
    clock.advance(limits.documentRestMs / 2);
    expect(frames.of(asked, 'plain', make)).toBe(first);
  }
  expect(made).toBe(2);
  expect(frames.of(forgotten, 'plain', make)).not.toBe(other);
  expect(made).toBe(3);
});
