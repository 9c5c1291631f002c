import { setupI18n, type Messages } from '@lingui/core';
import { expect, test } from 'vitest';
import { compiledTexts } from '../../../build/compiled-texts.ts';

/** What the build makes of a catalogue. */
function compiled(messages: Record<string, string>): Messages {
  const { transform } = compiledTexts();
  if (typeof transform !== 'function') throw new Error('The plugin does not transform.');
  const result: unknown = Reflect.apply(transform, undefined, [
    JSON.stringify(messages),
    '/somewhere/client/text/en/room.json',
  ]);
  if (typeof result !== 'object' || result === null || !('code' in result))
    throw new Error('Nothing was compiled.');
  return JSON.parse(String(result.code)) as Messages;
}

test('a count within a plural is the value itself, also inside another choice', () => {
  const messages = compiled({
    plain: 'Note # {count}',
    plural: '{count, plural, =0 {none} one {# note} other {# notes}}',
    nested:
      '{notes, plural, one {# note} other {# notes}} {who, select, me {of mine} other {in {themes, plural, one {# theme} other {# themes}}}}',
  });
  const english = setupI18n({ locale: 'en', messages: { en: messages } });
  const say = english._.bind(english);
  expect(say('plain', { count: 3 })).toBe('Note # 3');
  expect([0, 1, 12].map((count) => say('plural', { count }))).toEqual(['none', '1 note', '12 notes']);
  expect(say('nested', { notes: 2, who: 'all', themes: 1 })).toBe('2 notes in 1 theme');
  expect(JSON.stringify(messages['plural'])).not.toContain('#');
});

test('a message that cannot be read stops the build and is named', () => {
  expect(() => compiled({ 'room.broken': '{count, plural, one {#}' })).toThrow('room.broken');
  expect(() => compiled({ 'room.offset': '{n, plural, offset:1 one {#} other {#}}' })).toThrow('room.offset');
});
