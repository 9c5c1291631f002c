import { expect, test } from 'vitest';
import { firstWords } from '../../../../client/text/count.ts';

test('the first words end at a word', () => {
  expect(firstWords('Short')).toBe('Short');
  expect(firstWords('  Nobody told\nmy family which day I would go home ')).toBe(
    'Nobody told my family which day…',
  );
  expect(firstWords('x'.repeat(50))).toBe(`${'x'.repeat(32)}…`);
});
