import type { Id } from './ids.ts';
import type { StateView } from './state.ts';
import { inOrder } from './order.ts';

export type Answer = 'asked' | 'yes' | 'no';

/**
 * A commitment traced to a theme and its notes. It is agreed only with an owner who has said yes, or with who finds
 * an owner and by when. A co-lead with lived experience is invited and answers for themself.
 */
export interface AgreedAction {
  id: Id;
  themeId: Id | null;
  title: string;
  owner:
    | { kind: 'none' }
    | { kind: 'person'; participantId: Id; answer: Answer }
    | { kind: 'to-be-found'; by: string; date: string };
  coLead: { participantId: Id; answer: Answer } | null;
  /** A calendar date, YYYY-MM-DD, or empty. */
  due: string;
  measure: string;
  noteIds: Id[];
  agreed: boolean;
  position: number;
  version: number;
}

/** Actions in their order. */
export function orderedActions(state: StateView): AgreedAction[] {
  return inOrder(state.all('actions'));
}

/** Says whether an action has what agreeing needs: an owner who said yes, or who finds one and by when. */
export function hasOwner({ owner }: AgreedAction): boolean {
  return owner.kind === 'to-be-found' || (owner.kind === 'person' && owner.answer === 'yes');
}
