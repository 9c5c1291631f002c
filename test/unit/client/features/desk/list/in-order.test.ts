import { expect, test } from 'vitest';
import {
  workshopsInOrder,
  type ListedWorkshop,
} from '../../../../../../client/features/desk/list/in-order.ts';

const workshops: ListedWorkshop[] = [
  { id: 'a', title: 'Over', status: 'closed', createdAt: 1 },
  { id: 'b', title: 'Prepared', status: 'draft', createdAt: 2 },
  { id: 'c', title: 'Running', status: 'live', createdAt: 3 },
  { id: 'd', title: 'Also prepared', status: 'draft', createdAt: 4 },
];

test.each([
  ['newest', 'd c b a'],
  ['status', 'c d b a'],
] as const)('%s first', (order, ids) => {
  expect(
    workshopsInOrder(workshops, order)
      .map(({ id }) => id)
      .join(' '),
  ).toBe(ids);
});
