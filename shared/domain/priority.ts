import type { Id } from './ids.ts';

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
