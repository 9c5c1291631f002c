import { expect, test } from 'vitest';
import { readBallot } from '../../../../../../client/features/desk/paper/read-ballot.ts';

const sheet = { themes: 4, dots: 3, perTheme: 2 };

test('each number is one dot, with or without spaces and commas', () => {
  const read = { ok: true, dots: [2, 0, 0, 1], used: 3 };
  expect(readBallot('1 1 4', sheet)).toEqual(read);
  expect(readBallot('114', sheet)).toEqual(read);
  expect(readBallot('1, 4,1 ', sheet)).toEqual(read);
});

test('with more than nine themes a number may have two digits', () => {
  expect(readBallot('11 1', { themes: 12, dots: 3, perTheme: 2 })).toMatchObject({
    ok: true,
    dots: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0],
  });
});

test('an empty ballot has no dots', () => {
  expect(readBallot('', sheet)).toEqual({ ok: true, dots: [0, 0, 0, 0], used: 0 });
});

test('what the sheet cannot say is told, with the number that is wrong', () => {
  expect(readBallot('5', sheet)).toEqual({ ok: false, fault: 'unknown-number', number: 5 });
  expect(readBallot('0', sheet)).toMatchObject({ fault: 'unknown-number', number: 0 });
  expect(readBallot('1 1 1', sheet)).toEqual({ ok: false, fault: 'too-many-on-one', number: 1 });
  expect(readBallot('1 2 3 4', sheet)).toEqual({ ok: false, fault: 'too-many', number: 4 });
});
