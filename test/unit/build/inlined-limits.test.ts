import { expect, test } from 'vitest';
import { withNumbers } from '../../../build/inlined-limits.ts';
import { limits } from '../../../shared/domain/limits.ts';

test('a limit is written as its number, and nothing else is touched', () => {
  expect(
    withNumbers('maxLength={limits.noteText} x.slice(-limits.undoSteps) limits.toString() unlimits.name'),
  ).toBe(`maxLength={${limits.noteText}} x.slice(-${limits.undoSteps}) limits.toString() unlimits.name`);
});
