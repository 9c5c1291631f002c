import type { Me } from '#shared/protocol/rest.ts';
import type { WorkshopStatus } from '#shared/domain/workshop.ts';

/** A workshop as the list has it. */
export type ListedWorkshop = Me['workshops'][number];
export type ListOrder = 'newest' | 'status';

/** What runs comes first, then what is being prepared, then what is over. */
const byStatus: readonly WorkshopStatus[] = ['live', 'paused', 'lobby', 'draft', 'closed', 'archived'];

/** Workshops with the newest first, or by where they stand and then with the newest first. */
export function workshopsInOrder(
  workshops: readonly ListedWorkshop[],
  order: ListOrder,
): readonly ListedWorkshop[] {
  const place = (workshop: ListedWorkshop) => (order === 'status' ? byStatus.indexOf(workshop.status) : 0);
  return workshops.toSorted((one, other) => place(one) - place(other) || other.createdAt - one.createdAt);
}
