import type { Id } from './ids.ts';
import type { StateView } from './state.ts';
import { inOrder } from './order.ts';

/** What was decided about a theme: chosen as a priority, or set aside. Both need a reason. `id` is the theme's. */
export interface Priority {
  id: Id;
  outcome: 'chosen' | 'set-aside';
  /** A priority in one sentence; empty for what was set aside. */
  statement: string;
  reason: string;
  position: number;
  version: number;
}

/** Priorities of one outcome in their order; what is chosen and what is set aside are numbered apart. */
export function orderedPriorities(state: StateView, outcome: Priority['outcome']): Priority[] {
  return inOrder(state.all('priorities')).filter((priority) => priority.outcome === outcome);
}
