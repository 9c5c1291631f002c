import { expect, test } from 'vitest';
import { createActivity } from '../../../../../client/ui/status/activity.ts';

const textsOf = (list: ReturnType<typeof createActivity>) => list.get().map(({ text }) => text);

test('what quotes a note goes with the note, and the rest stays', () => {
  const list = createActivity(() => 0);
  list.remember('New note: “Words of a”.', 'a');
  list.remember('New note: “Words of b”.', 'b');
  list.remember('Saved.');
  list.withdraw(new Set(['a', 'c']));
  expect(textsOf(list)).toEqual(['New note: “Words of b”.', 'Saved.']);
});

test('it forgets everything, and tells those who look', () => {
  const list = createActivity(() => 0);
  list.remember('Siân is helped.');
  const seen: string[][] = [];
  list.subscribe(() => seen.push(textsOf(list)));
  list.forget();
  expect(seen).toEqual([[]]);
});

test('it holds the newest thousand', () => {
  const list = createActivity(() => 0);
  for (let n = 0; n < 1_002; n += 1) list.remember(`${n}`);
  expect(textsOf(list)).toHaveLength(1_000);
  expect(textsOf(list)[0]).toBe('2');
});
