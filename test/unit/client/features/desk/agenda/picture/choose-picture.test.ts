import { expect, test } from 'vitest';
import { builtInAgenda, stageDefaults } from '#shared/domain/agenda.ts';
import { pictureNames } from '#shared/domain/pictures.ts';
import { englishWords } from '../../../../../../support/words.ts';

const t = await englishWords('setup');

// The chooser replaces words that came with another picture, and keeps words of one's own: it knows them by these.
test.each(builtInAgenda)('the built-in agenda describes the picture of %s as the chooser does', (kind) => {
  const { picture } = stageDefaults[kind];
  const name = pictureNames.find((one) => one === picture?.name);
  if (name === undefined) throw new Error('no picture that is built in');
  expect(picture?.text).toBe(t(`setup.picture.${name}.text`));
});
