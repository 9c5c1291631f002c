import { expect, test } from 'vitest';
import { watchPresence } from '../../../../client/connection/presence.ts';
import { fakeClock } from '../../../support/clock.ts';

const minuteMs = 60_000;

function somebody({ reached = true } = {}) {
  const clock = fakeClock();
  const page = new EventTarget();
  const line = { told: 0, idle: 0, reached };
  const presence = watchPresence({
    page,
    tell() {
      line.told += 1;
      return line.reached;
    },
    idle: () => void (line.idle += 1),
    now: () => clock.now(),
    later: (call, ms) => clock.at(clock.now() + ms, call),
  });
  const touch = (kind = 'pointerdown') => page.dispatchEvent(new Event(kind));
  return { clock, line, presence, touch };
}

test('what a person does is told, once a minute', () => {
  const { clock, line, touch } = somebody();
  for (const kind of ['pointerdown', 'keydown', 'wheel', 'touchmove']) touch(kind);
  expect(line.told).toBe(1);
  clock.advance(minuteMs);
  touch();
  expect(line.told).toBe(2);
});

test('what could not be told is told with the next doing', () => {
  const { line, touch } = somebody({ reached: false });
  touch();
  line.reached = true;
  touch();
  touch();
  expect(line.told).toBe(2);
});

test('a shared device forgets after half an hour without a doing, and not before', () => {
  const { clock, line, presence, touch } = somebody({ reached: false });
  presence.forgetAfter(30 * minuteMs);
  clock.advance(29 * minuteMs);
  touch();
  clock.advance(29 * minuteMs);
  // The server greets again after a cut: that is nobody's doing.
  presence.forgetAfter(30 * minuteMs);
  expect(line.idle).toBe(0);
  clock.advance(minuteMs);
  expect(line.idle).toBe(1);
});

test('a device of one’s own forgets nothing, and neither does a page that was left', () => {
  const own = somebody();
  own.presence.forgetAfter(null);
  own.clock.advance(300 * minuteMs);
  expect(own.line.idle).toBe(0);

  const left = somebody();
  left.presence.forgetAfter(30 * minuteMs);
  left.presence.close();
  left.touch();
  left.clock.advance(300 * minuteMs);
  expect(left.line).toMatchObject({ idle: 0, told: 0 });
});
