import { expect, test } from 'vitest';
import { readComfort } from '../../../../client/state/comfort.ts';

const usual = {
  textSize: 'usual',
  spacing: 'usual',
  appearance: 'device',
  motion: 'device',
  quiet: false,
  news: 'summaries',
  hideTimer: false,
  readAloud: false,
  view: 'auto',
  oneThing: false,
};

test('until somebody chooses, pages do as the device does', () => {
  expect(readComfort(undefined)).toEqual(usual);
});

test('what was chosen before is kept, and what this version does not know is passed over', () => {
  const kept = JSON.stringify({ textSize: 'largest', quiet: true, appearance: 'sepia', colour: 'red' });
  expect(readComfort(kept)).toEqual({ ...usual, textSize: 'largest', quiet: true });
});

test.each(['', 'not json', 'null', '7', '[]'])(
  'what cannot be read (%s) is as if nothing was kept',
  (kept) => {
    expect(readComfort(kept)).toEqual(usual);
  },
);
