import { expect, test } from 'vitest';
import { interfaceLanguages } from '#shared/domain/language.ts';
import { careLanguages, nameHere, ownName } from '../../../../client/text/languages.ts';

test('a language of the interface has one name everywhere, and can be chosen for words', () => {
  for (const { id, name } of interfaceLanguages) {
    expect(ownName(id)).toBe(name);
    expect(careLanguages).toContain(id);
  }
});

test('a language beyond those has the name that the browser knows, or its tag', () => {
  expect(ownName('nl')).toBe('Nederlands');
  expect(nameHere('cy')).toBe('Welsh');
  expect(nameHere('xx')).toBe('xx');
});
