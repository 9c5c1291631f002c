import { expect, test } from 'vitest';
import { extendTimer, startTimer } from '#shared/domain/timer.ts';
import { lookAgain, type Seen } from '../../../../../../client/features/room/time/countdown-news.ts';
import { fakeClock } from '../../../../../support/clock.ts';

const minute = 60_000;

/** A page that looks at its countdown twice a second, as time goes by. */
function page(minutes: number) {
  const clock = fakeClock();
  const stage = { id: 'write', minutes };
  let timer = startTimer(minutes, clock.now());
  let seen: Seen | undefined;
  const look = () => {
    const left = Math.max(0, (timer.endsAt ?? 0) - clock.now());
    const again = lookAgain(seen, stage.id, left, stage.minutes * minute);
    seen = again.seen;
    return again.moment;
  };
  return {
    look,
    /** What is heard while time passes, each with the minutes that have gone since the start of it. */
    during(ms: number): string[] {
      const heard: string[] = [];
      for (let passed = 500; passed <= ms; passed += 500) {
        clock.advance(500);
        const moment = look();
        if (moment) heard.push(`${moment} after ${passed / minute}`);
      }
      return heard;
    },
    sleep(ms: number) {
      clock.advance(ms);
      return look();
    },
    add(more: number) {
      timer = extendTimer(timer, more, clock.now());
    },
    next(id: string, more: number) {
      stage.id = id;
      stage.minutes = more;
      timer = startTimer(more, clock.now());
    },
  };
}

test('a countdown is heard of at its start, at half, at one minute and at its end, and never between', () => {
  const write = page(12);
  expect(write.look()).toBe('start');
  expect(write.during(13 * minute)).toEqual(['half after 6', 'minute after 11', 'end after 12']);
});

test('of a short countdown the half is left out', () => {
  const short = page(3);
  expect(short.look()).toBe('start');
  expect(short.during(3 * minute)).toEqual(['minute after 2', 'end after 3']);
});

test('who comes late hears the half of the whole, not of what was left', () => {
  const { seen } = lookAgain(undefined, 'write', 7 * minute, 10 * minute);
  expect(lookAgain(seen, 'write', 5 * minute, 10 * minute).moment).toBe('half');
});

test('time that is added moves the half and the end', () => {
  const write = page(10);
  write.look();
  expect(write.during(4 * minute)).toEqual([]);
  write.add(6);
  expect(write.look()).toBeUndefined();
  expect(write.during(12 * minute)).toEqual(['half after 4', 'minute after 11', 'end after 12']);
});

test('a phone that slept hears only where it stands now', () => {
  const write = page(12);
  write.look();
  expect(write.sleep(11.5 * minute)).toBe('minute');
});

test('the next stage has a countdown of its own', () => {
  const agenda = page(10);
  agenda.look();
  agenda.during(2 * minute);
  agenda.next('read', 8);
  expect(agenda.look()).toBe('start');
  expect(agenda.during(4 * minute)).toEqual(['half after 4']);
});

test('where there is no countdown there is nothing to say', () => {
  expect(lookAgain(undefined, 'write', null, 10 * minute)).toEqual({ seen: undefined, moment: undefined });
  expect(lookAgain(undefined, 'write', 0, 10 * minute).moment).toBeUndefined();
});
