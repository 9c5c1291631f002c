import type { AgreedAction } from '#shared/domain/agreed-action.ts';
import type { Priority } from '#shared/domain/priority.ts';
import type { StateView } from '#shared/domain/state.ts';
import { inOrder } from '#shared/domain/order.ts';
import type { NumberedNote } from './notes.ts';
import type { Speech } from './speech.ts';

/** What was decided about each theme. */
export interface ReportDecisions {
  chosen: { theme: string; statement: string; reason: string }[];
  setAside: { theme: string; reason: string }[];
  /** Themes that nobody decided about yet. */
  undecided: string[];
}

/** Who owns an action. A person is named only after they said yes. */
export type ReportOwner =
  | { kind: 'none' }
  | { kind: 'asked' }
  | { kind: 'person'; name: string }
  | { kind: 'to-be-found'; by: string; date: string };

/** Who co-leads: invited, never assigned. */
export type ReportCoLead = { kind: 'none' } | { kind: 'asked' } | { kind: 'person'; name: string };

export interface ReportAction {
  title: string;
  theme: string | null;
  owner: ReportOwner;
  coLead: ReportCoLead;
  due: string;
  measure: string;
  agreed: boolean;
  /** Numbers of the notes it goes back to. */
  notes: number[];
}

/** Priorities and what was set aside, with the reasons, and themes without a fate. */
export function decisionsIn(state: StateView, speech: Speech): ReportDecisions {
  const decided = inOrder(state.all('priorities')).map((priority) => ({
    ...priority,
    theme: titleOf(state, priority, speech),
  }));
  return {
    chosen: decided
      .filter(({ outcome }) => outcome === 'chosen')
      .map(({ theme, statement, reason }) => ({ theme, statement, reason })),
    setAside: decided
      .filter(({ outcome }) => outcome === 'set-aside')
      .map(({ theme, reason }) => ({ theme, reason })),
    undecided: inOrder(state.all('themes'))
      .filter(({ id }) => state.get('priorities', id) === undefined)
      .map(({ title }) => title),
  };
}

/** The theme's title; after it was dissolved, as it stood on a ballot. */
function titleOf(state: StateView, { id }: Priority, { say }: Speech): string {
  const title = state.get('themes', id)?.title;
  if (title !== undefined) return title;
  for (const { options } of state.all('ballots')) {
    const option = options.find(({ themeId }) => themeId === id);
    if (option) return option.title;
  }
  return say('output.dissolved');
}

/** The actions in their order. */
export function actionsIn(state: StateView, notes: readonly NumberedNote[]): ReportAction[] {
  return inOrder(state.all('actions')).map((action) => ({
    title: action.title,
    theme: (action.themeId === null ? undefined : state.get('themes', action.themeId)?.title) ?? null,
    owner: ownerOf(state, action),
    coLead: action.coLead ? askedPerson(state, action.coLead) : { kind: 'none' },
    due: action.due,
    measure: action.measure,
    agreed: action.agreed,
    notes: notes
      .filter(({ note }) => action.noteIds.includes(note.id))
      .map(({ reported }) => reported.number),
  }));
}

function ownerOf(state: StateView, { owner }: AgreedAction): ReportOwner {
  if (owner.kind === 'to-be-found') return { kind: 'to-be-found', by: owner.by, date: owner.date };
  return owner.kind === 'person' ? askedPerson(state, owner) : { kind: 'none' };
}

function askedPerson(
  state: StateView,
  asked: Pick<Extract<AgreedAction['owner'], { kind: 'person' }>, 'participantId' | 'answer'>,
): ReportCoLead {
  const person = state.get('participants', asked.participantId);
  if (!person || person.status === 'removed' || asked.answer === 'no') return { kind: 'none' };
  return asked.answer === 'yes' ? { kind: 'person', name: person.name } : { kind: 'asked' };
}
