import { describe, expect, test } from 'vitest';
import { builtInAgenda, stageDefaults } from '#shared/domain/agenda.ts';
import { builtInStageVersions } from '#shared/domain/built-in.ts';
import { interfaceLanguages } from '#shared/domain/language.ts';
import { pictureNames } from '#shared/domain/pictures.ts';
import { stageIn } from '#shared/domain/versions.ts';
import { wordsIn } from '../../../../../../../client/text/texts.ts';

// The chooser replaces words that came with another picture, and keeps words of one's own: it knows them by these.
describe.each(interfaceLanguages)('in $name', async ({ id }) => {
  const t = await wordsIn(id, 'setup');

  test.each(builtInAgenda)('the built-in agenda describes the picture of %s as the chooser does', (kind) => {
    const stage = { kind, language: 'en', ...stageDefaults[kind] };
    const name = pictureNames.find((one) => one === stage.picture?.name);
    if (name === undefined) throw new Error('no picture that is built in');
    const words = stageIn({ ...stage, versions: builtInStageVersions(stage) }, id);
    expect(words.pictureText.text).toBe(t(`setup.picture.${name}.text`));
  });
});
