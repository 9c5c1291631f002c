import { describe, expect, test } from 'vitest';
import { builtInAgenda, stageDefaults } from '#shared/domain/agenda.ts';
import { builtInStageVersions, builtInWorkshopVersions, withoutOutdated } from '#shared/domain/built-in.ts';
import { limits } from '#shared/domain/limits.ts';
import { builtInStages, newWorkshop } from '#shared/domain/new-workshop.ts';
import { isBuiltInPicture } from '#shared/domain/pictures.ts';
import { aboutIn, stageIn } from '#shared/domain/versions.ts';
import { stageRow } from '../../../support/handler-context.ts';

const languages = ['cy', 'ur'];
const wordsIn = (text: string) => text.split(/\s+/).filter((word) => word !== '').length;

function build(): ReturnType<typeof builtInStages> {
  let count = 0;
  return builtInStages(() => `stage-${(count += 1)}`);
}

describe.each(['en', ...languages])('the built-in agenda in %s', (language) => {
  test.each(builtInAgenda)('says all of %s, shortly too', (kind) => {
    const stage = build().find((one) => one.kind === kind);
    if (!stage) throw new Error('a stage is missing');
    const words = stageIn({ ...stage, language: 'en' }, language);
    for (const { text, language: from } of Object.values(words)) {
      expect(text).not.toBe('');
      expect(from).toBe(language);
    }
    expect(wordsIn(words.short.text)).toBeLessThanOrEqual(12);
    expect(words.short.text.length).toBeLessThanOrEqual(limits.short);
    expect(words.title.text.length).toBeLessThanOrEqual(limits.title);
    expect(words.prompt.text.length).toBeLessThanOrEqual(limits.paragraph);
    expect(words.pictureText.text.length).toBeLessThanOrEqual(limits.pictureText);
    expect(isBuiltInPicture(stage.picture?.name ?? '')).toBe(true);
  });
});

test.each(languages)('a new workshop has its ground rules and groups in %s', (language) => {
  const workshop = newWorkshop({ id: 'w', title: 'Going home', now: 0 });
  const { rules, groups, title } = aboutIn(workshop, language);
  expect(rules.length).toBe(workshop.rules.length);
  expect(new Set(rules.map((rule) => rule.text)).size).toBe(rules.length);
  expect([...rules, ...groups].map((words) => words.language)).toEqual(
    [...rules, ...groups].map(() => language),
  );
  expect(title).toEqual({ text: 'Going home', language: 'en' });
  expect(Object.keys(builtInWorkshopVersions())).toEqual(languages);
});

const write = { kind: 'write', ...stageDefaults.write } as const;

test('a stage that is added has the built-in versions of what is built in, and no others', () => {
  expect(builtInStageVersions({ ...write, title: 'Think' })['cy']).toEqual({
    prompt: expect.any(String),
    short: expect.any(String),
    pictureText: expect.any(String),
  });
  expect(
    builtInStageVersions({ kind: 'write', title: 'Think', prompt: '', short: '', picture: null }),
  ).toEqual({});
});

test('a prompt that says something else loses its built-in versions, and keeps those people made', () => {
  const stage = stageRow('write', {
    ...write,
    prompt: 'What helped?',
    versions: { ...builtInStageVersions(write), pl: { prompt: 'Co pomogło?' } },
  });
  const versions = withoutOutdated(stage);
  expect(Object.keys(versions['cy'] ?? {})).toEqual(['title', 'short', 'pictureText']);
  expect(versions['pl']).toEqual({ prompt: 'Co pomogło?' });
  const own = { ...stage, versions: { cy: { prompt: 'Beth helpodd?' } } };
  expect(withoutOutdated(own)).toEqual({ cy: { prompt: 'Beth helpodd?' } });
});
