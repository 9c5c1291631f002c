import { expect, test } from 'vitest';
import {
  extendTimer,
  holdForPause,
  noTimer,
  pauseTimer,
  releaseFromPause,
  resumeTimer,
  startTimer,
} from '#shared/domain/timer.ts';

const minute = 60_000;

test('a timer runs for its minutes', () => {
  expect(startTimer(10, 1_000)).toEqual({ endsAt: 1_000 + 10 * minute, remainingMs: null });
});

test('a held timer goes on where it was', () => {
  const held = pauseTimer(startTimer(10, 0), 4 * minute);
  expect(held).toEqual({ endsAt: null, remainingMs: 6 * minute });
  expect(resumeTimer(held, 60 * minute)).toEqual({ endsAt: 66 * minute, remainingMs: null });
});

test('time that is over stays over while held', () => {
  expect(pauseTimer(startTimer(1, 0), 5 * minute)).toEqual({ endsAt: null, remainingMs: 0 });
});

test('holding or resuming a timer that is not started changes nothing', () => {
  expect(pauseTimer(noTimer, 5)).toEqual(noTimer);
  expect(resumeTimer(noTimer, 5)).toEqual(noTimer);
});

test('minutes are added to what is left', () => {
  expect(extendTimer(startTimer(2, 0), 1, minute).endsAt).toBe(3 * minute);
  expect(extendTimer({ endsAt: null, remainingMs: minute }, 1, 0).remainingMs).toBe(2 * minute);
});

test('a minute added after the end counts from now', () => {
  expect(extendTimer(startTimer(1, 0), 1, 10 * minute).endsAt).toBe(11 * minute);
  expect(extendTimer(noTimer, 1, 10 * minute).endsAt).toBe(11 * minute);
});

test('a pause of the workshop holds a running timer, which then runs on', () => {
  const held = holdForPause(startTimer(10, 0), 4 * minute);
  expect(held).toMatchObject({ endsAt: null, remainingMs: 6 * minute });
  expect(releaseFromPause(held, 60 * minute)).toEqual({ endsAt: 66 * minute, remainingMs: null });
});

test('a timer that was held by hand stays held after a pause', () => {
  const held = pauseTimer(startTimer(10, 0), 4 * minute);
  expect(releaseFromPause(holdForPause(held, 5 * minute), 60 * minute)).toEqual(held);
  expect(releaseFromPause(holdForPause(noTimer, 5), 60)).toEqual(noTimer);
});
