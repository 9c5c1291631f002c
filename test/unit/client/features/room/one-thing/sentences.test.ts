import { describe, expect, test } from 'vitest';
import { interfaceLanguages } from '#shared/domain/language.ts';
import { stageKinds } from '#shared/domain/stage.ts';
import type { RoomStage } from '#shared/document/room.ts';
import { shortPrompt } from '../../../../../../client/features/room/one-thing/sentences.ts';
import { chooseLanguage } from '../../../../../../client/state/language.ts';
import { wordsIn } from '../../../../../../client/text/texts.ts';
import type { TextId } from '../../../../../../client/text/ids.ts';
import steps from '../../../../../../client/text/en/arrive-steps.json' with { type: 'json' };
import common from '../../../../../../client/text/en/common-live.json' with { type: 'json' };
import room from '../../../../../../client/text/en/room-one.json' with { type: 'json' };
import { englishWords } from '../../../../../support/words.ts';

const t = await englishWords('room-one');

/** Every sentence of this mode from the way in to the end, and the answers that it offers. */
const ids = [
  ...Object.keys(steps).filter((id) => id.startsWith('arrive.step.')),
  ...Object.keys(room).filter((id) => id.startsWith('room.one.')),
  ...Object.keys(common).filter((id) => id.startsWith('common.consent.')),
] as TextId[];

const stage: RoomStage = {
  id: 'stage',
  kind: 'write',
  title: 'Write',
  prompt: 'A long prompt.',
  short: '',
  picture: null,
  language: 'en',
  versions: {},
  minutes: 10,
  position: 0,
  status: 'open',
  options: {},
};

describe.each(interfaceLanguages)('in $name', async ({ id: language }) => {
  const say = await wordsIn(language, 'arrive-steps', 'common-live', 'room-one');

  test.each(ids)('%s has at most twelve words', (id) => {
    for (const count of [0, 1, 12]) {
      const values = { count, left: count, dots: count, of: 12, place: 12, time: '14:30', name: 'Siân' };
      const words = say(id, { ...values, reason: '' })
        .split(/\s+/)
        .filter(Boolean);
      expect(words.length, words.join(' ')).toBeLessThanOrEqual(12);
    }
  });
});

test('a stage asks with its short prompt, and every kind has one of its own', () => {
  expect(shortPrompt(t, { ...stage, short: 'What happened?' })).toEqual({
    sentence: 'What happened?',
    language: 'en',
  });
  const built = stageKinds.map((kind) => shortPrompt(t, { ...stage, kind }).sentence);
  expect(new Set(built).size).toBe(stageKinds.length);
});

test('whoever reads a language that only the workshop has words in is asked in it, where it has them', async () => {
  const versions = { pl: { short: 'Co się stało?' } };
  await chooseLanguage('pl');
  expect(shortPrompt(t, { ...stage, short: 'What happened?', versions })).toEqual({
    sentence: 'Co się stało?',
    language: 'pl',
  });
  expect(shortPrompt(t, { ...stage, short: 'What happened?' })).toEqual({
    sentence: 'What happened?',
    language: 'en',
  });
  await chooseLanguage('en');
});
