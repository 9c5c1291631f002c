import { expect, test } from 'vitest';
import {
  changedVersion,
  stageInLanguage,
  versionsAfterEdit,
  workshopInLanguage,
} from '#shared/domain/version-changes.ts';
import { stageRow, workshopRow } from '../../../support/handler-context.ts';

test('a version changes field by field, and an empty field goes', () => {
  expect(changedVersion({ title: 'Un', aim: 'Dau' }, { title: '', promise: 'Tri' })).toEqual({
    aim: 'Dau',
    promise: 'Tri',
  });
  expect(changedVersion({ rules: ['Un'] }, { rules: ['', ''] })).toEqual({});
  expect(changedVersion(undefined, { title: 'Un' })).toEqual({ title: 'Un' });
});

test('translated rules go where their rules went, and rules that say something else have none', () => {
  const before = workshopRow({ rules: ['A', 'B', 'C'], versions: { cy: { rules: ['a', 'b', 'c'] } } });
  const rulesAfter = (rules: string[]) => versionsAfterEdit(before, { ...before, rules })['cy']?.rules;
  expect(rulesAfter(['C', 'A'])).toEqual(['c', 'a']);
  expect(rulesAfter(['A', 'New', 'B', 'C'])).toEqual(['a', '', 'b', 'c']);
  expect(rulesAfter(['A!', 'B', 'C'])).toEqual(['', 'b', 'c']);
  expect(rulesAfter([])).toBeUndefined();
});

test('a group that is called something else loses its translated label, others keep theirs', () => {
  const before = workshopRow({
    groups: [
      { id: 'staff', label: 'Staff' },
      { id: 'lived', label: 'Partner' },
    ],
    versions: {
      cy: {
        title: 'T',
        groups: [
          { id: 'staff', label: 'Staff cy' },
          { id: 'lived', label: 'Partner cy' },
        ],
      },
    },
  });
  const groups = [
    { id: 'lived', label: 'Partner' },
    { id: 'staff', label: 'Ward staff' },
  ];
  expect(versionsAfterEdit(before, { ...before, groups })).toEqual({
    cy: { title: 'T', groups: [{ id: 'lived', label: 'Partner cy' }] },
  });
});

test('a workshop that becomes Welsh trades places with its Welsh version, and loses no words', () => {
  const english = workshopRow({
    title: 'Home',
    aim: 'Safe',
    rules: ['A', 'B'],
    groups: [
      { id: 'staff', label: 'Staff' },
      { id: 'lived', label: 'Partner' },
    ],
    versions: {
      cy: { title: 'Adref', rules: ['', 'b'], groups: [{ id: 'lived', label: 'Partner cy' }] },
      ur: { aim: 'محفوظ' },
    },
  });
  const welsh = workshopInLanguage(english, 'cy');
  expect(welsh).toMatchObject({
    language: 'cy',
    title: 'Adref',
    aim: 'Safe',
    rules: ['A', 'b'],
    groups: [
      { id: 'staff', label: 'Staff' },
      { id: 'lived', label: 'Partner cy' },
    ],
  });
  expect(welsh.versions).toEqual({
    en: { title: 'Home', rules: ['', 'B'], groups: [{ id: 'lived', label: 'Partner' }] },
    ur: { aim: 'محفوظ' },
  });
  expect(workshopInLanguage(welsh, 'en')).toEqual(english);
});

test('a language without a version changes nothing but the language', () => {
  const row = workshopRow({ versions: { cy: { title: 'Adref' } } });
  expect(workshopInLanguage(row, 'pl')).toEqual({ ...row, language: 'pl' });
});

test('a stage trades places with its version, its picture’s description too', () => {
  const english = stageRow('write', {
    title: 'Write',
    prompt: 'What?',
    picture: { name: 'write', text: 'A hand' },
    versions: { cy: { title: 'Ysgrifennu', pictureText: 'Llaw' } },
  });
  const welsh = stageInLanguage(english, 'en', 'cy');
  expect(welsh).toEqual({
    ...english,
    title: 'Ysgrifennu',
    picture: { name: 'write', text: 'Llaw' },
    versions: { en: { title: 'Write', pictureText: 'A hand' } },
  });
  expect(stageInLanguage(welsh, 'cy', 'en')).toEqual(english);
  expect(stageInLanguage(english, 'en', 'ur')).toBe(english);
});
