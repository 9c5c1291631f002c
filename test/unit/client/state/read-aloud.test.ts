import { expect, test } from 'vitest';
import { voiceFor, type Voice } from '../../../../client/state/read-aloud.ts';

const voice = (lang: string, more: Partial<Voice> = {}): Voice => ({
  lang,
  localService: true,
  default: false,
  ...more,
});

test('a voice of the same region is taken before others of the language', () => {
  const voices = [voice('en-US', { default: true }), voice('en_GB'), voice('cy-GB')];
  expect(voiceFor(voices, 'en-GB')?.lang).toBe('en_GB');
});

test('without one of the region the usual voice of the language reads', () => {
  const voices = [voice('en-IN'), voice('en-US', { default: true })];
  expect(voiceFor(voices, 'en-GB')?.lang).toBe('en-US');
  expect(voiceFor([voice('ur-IN')], 'ur')?.lang).toBe('ur-IN');
});

test('a text is never read by a voice of another language', () => {
  expect(voiceFor([voice('en-GB')], 'ur-PK')).toBeUndefined();
});

test('a voice that sends the words to a server is never used', () => {
  expect(voiceFor([voice('en-GB', { localService: false })], 'en-GB')).toBeUndefined();
});
