import { expect, test } from 'vitest';
import {
  aboutPassages,
  allMissing,
  rulePassages,
} from '../../../../../../../client/features/desk/draft/languages/passages.ts';
import type { RoomAbout, RoomStage } from '../../../../../../../shared/document/room.ts';

const about = {
  title: 'Leaving hospital',
  aim: 'Find out what helps.',
  promise: '',
  influence: '',
  rules: ['First names only.', 'One at a time.'],
  groups: [{ id: 'staff', label: 'Staff' }],
  support: { name: 'Robin', place: '', phone: '1' },
  hearBack: { from: '', by: '', way: '' },
  language: 'en',
  languages: ['cy'],
  versions: { cy: { title: 'Gadael yr ysbyty', rules: ['', 'Un ar y tro.'] } },
} as unknown as RoomAbout;

const stage = {
  title: 'Write',
  prompt: 'What happened?',
  short: '',
  picture: { name: 'write', text: 'A note and a pen.' },
  versions: { cy: { title: 'Ysgrifennu', prompt: 'Beth ddigwyddodd?' } },
} as unknown as RoomStage;

test('only what the workshop says needs words in another language', () => {
  expect(aboutPassages(about, 'cy')).toEqual([
    { key: 'title', original: 'Leaving hospital', translated: 'Gadael yr ysbyty' },
    { key: 'aim', original: 'Find out what helps.', translated: '' },
  ]);
});

test('each rule stands beside its own translation', () => {
  expect(rulePassages(about, 'cy').map((rule) => rule.translated)).toEqual(['', 'Un ar y tro.']);
});

test('what is missing is counted over the whole workshop: an aim, a rule, a group, what a picture shows', () => {
  expect(allMissing(about, [stage], 'cy')).toBe(4);
});

test('a language without any words misses everything', () => {
  expect(allMissing(about, [stage], 'ur')).toBe(8);
});
