import { expect, test } from 'vitest';
import { inventedPeople } from '../../../../server/practice/people.ts';
import { seededChance } from '../../../support/chance.ts';

const newId = () => seededChance(1).newId();

function groupsOf(groups: { id: string; label: string }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { groupId } of inventedPeople(groups, newId)) counts[groupId] = (counts[groupId] ?? 0) + 1;
  return counts;
}

test('six come of each built-in group, each with something to say', () => {
  const groups = [
    { id: 'staff', label: 'Staff' },
    { id: 'lived', label: 'Lived-experience partner' },
  ];
  expect(groupsOf(groups)).toEqual({ staff: 6, lived: 6 });
  expect(inventedPeople(groups, newId).every(({ notes }) => notes.length > 0)).toBe(true);
});

test('in groups of the workshop’s own they are spread', () => {
  const own = groupsOf([
    { id: 'nurses', label: 'Nurses' },
    { id: 'families', label: 'Families' },
    { id: 'others', label: 'Others' },
  ]);
  expect(own).toEqual({ nurses: 4, families: 4, others: 4 });
});
