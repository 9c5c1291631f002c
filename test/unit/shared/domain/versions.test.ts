import { expect, test } from 'vitest';
import { aboutIn, offeredVersions, stageIn } from '#shared/domain/versions.ts';

const about = {
  language: 'en',
  title: 'Going home',
  aim: 'Safer first nights',
  promise: 'We act on three things',
  influence: 'Not the budget',
  rules: ['First names only.', 'One at a time.'],
  groups: [
    { id: 'staff', label: 'Staff' },
    { id: 'lived', label: 'Partner' },
  ],
  hearBack: { way: 'by letter' },
  support: { place: 'Room 2' },
  versions: {
    cy: {
      title: 'Mynd adref',
      rules: ['', 'Un ar y tro.'],
      groups: [{ id: 'lived', label: 'Partner profiad' }],
    },
    'ur-PK': { aim: 'محفوظ' },
  },
};

test('each field is in the language asked for where it has a version, otherwise in its own', () => {
  expect(aboutIn(about, 'cy')).toEqual({
    title: { text: 'Mynd adref', language: 'cy' },
    aim: { text: 'Safer first nights', language: 'en' },
    promise: { text: 'We act on three things', language: 'en' },
    influence: { text: 'Not the budget', language: 'en' },
    rules: [
      { text: 'First names only.', language: 'en' },
      { text: 'Un ar y tro.', language: 'cy' },
    ],
    groups: [
      { id: 'staff', text: 'Staff', language: 'en' },
      { id: 'lived', text: 'Partner profiad', language: 'cy' },
    ],
    hearWay: { text: 'by letter', language: 'en' },
    supportPlace: { text: 'Room 2', language: 'en' },
  });
});

test.each([
  ['cy-GB', 'Mynd adref', 'cy'],
  ['ur', 'Going home', 'en'],
  ['en', 'Going home', 'en'],
  ['en-GB', 'Going home', 'en'],
  ['constructor', 'Going home', 'en'],
])('a reader of %s has the title "%s" in %s', (language, text, from) => {
  expect(aboutIn(about, language).title).toEqual({ text, language: from });
});

test('what is not there at all is empty, in the workshop’s language', () => {
  const { rules, groups, hearWay, aim } = aboutIn({ language: 'cy', versions: {}, title: 'Adref' }, 'ur');
  expect({ rules, groups, hearWay, aim }).toEqual({
    rules: [],
    groups: [],
    hearWay: { text: '', language: 'cy' },
    aim: { text: '', language: 'cy' },
  });
});

test('a stage speaks the reader’s language, its picture too', () => {
  const stage = {
    language: 'en',
    title: 'Write',
    prompt: 'What happened?',
    short: 'Write.',
    picture: { text: 'A hand' },
    versions: { cy: { title: 'Ysgrifennu', prompt: '', pictureText: 'Llaw' } },
  };
  expect(stageIn(stage, 'cy')).toEqual({
    title: { text: 'Ysgrifennu', language: 'cy' },
    prompt: { text: 'What happened?', language: 'en' },
    short: { text: 'Write.', language: 'en' },
    pictureText: { text: 'Llaw', language: 'cy' },
  });
  expect(stageIn({ ...stage, picture: null, versions: {} }, 'cy').pictureText.text).toBe('');
});

test('only languages that are offered are passed on', () => {
  expect(offeredVersions({ cy: { title: 'a' }, ur: { title: 'b' } }, ['ur', 'pl'])).toEqual({
    ur: { title: 'b' },
  });
  expect(offeredVersions({}, ['constructor'])).toEqual({});
});
