import type { TextId } from '../../text/ids.ts';

/** What a person answered, complete. */
export interface JoinAnswers {
  name: string;
  kind: 'participant' | 'supporter';
  groupId: string | null;
  accessNeeds: string;
  ownDevice: boolean;
}

/** What was typed and chosen so far. */
export interface Draft {
  name: string;
  /** A group's id, or `supporting`. */
  here: string | null;
  needs: string;
  device: 'yes' | 'no' | null;
}

/** What must be answered; the needs may stay empty. */
export type Asked = 'name' | 'here' | 'device';

export const emptyDraft: Draft = { name: '', here: null, needs: '', device: null };

/** Stands for "supporter" among the groups; no group can have this id, as ids hold no colon. */
export const supporting = 'kind:supporter';

/** What is still missing, in the order of the questions, each with the words that say so. */
export function missingIn(draft: Draft): Partial<Record<Asked, TextId>> {
  return {
    ...(draft.name.trim() === '' && { name: 'arrive.name.missing' as const }),
    ...(draft.here === null && { here: 'arrive.here.missing' as const }),
    ...(draft.device === null && { device: 'arrive.device.missing' as const }),
  };
}

/** The answers as they are sent. Only for a draft in which nothing is missing. */
export function answersOf(draft: Draft): JoinAnswers {
  const supporter = draft.here === supporting;
  return {
    name: draft.name.trim(),
    kind: supporter ? 'supporter' : 'participant',
    groupId: supporter ? null : draft.here,
    accessNeeds: draft.needs.trim(),
    ownDevice: draft.device === 'yes',
  };
}
