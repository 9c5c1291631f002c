import type { AgreedAction, Answer } from '#shared/domain/agreed-action.ts';
import { attributionOf, authorNameOf, groupLabelOf } from '#shared/domain/attribution.ts';
import type { BallotResult } from '#shared/domain/ballot.ts';
import type { StateView } from '#shared/domain/state.ts';
import type { Theme } from '#shared/domain/theme.ts';
import type { Translation } from '#shared/domain/translation.ts';
import { idsOf, idsWhere, projectionFrom, type MapRule } from './map-rule.ts';
import type { View } from './view.ts';

/** A revealed note. Nothing here leads to its author unless the workshop said so before people wrote. */
export interface BoardNote {
  id: string;
  stageId: string;
  text: string;
  /** The language of the words; null where nobody said. */
  language: string | null;
  /** Random order, one for everybody. */
  rank: number;
  themeId: string | null;
  themeOrder: number;
  writtenFor: boolean;
  /** Label of the author's group, where notes show it and the group is not too small. */
  group: string | null;
  /** The author's name, where notes show it. */
  name: string | null;
  version: number;
}

/** A translation beside a revealed note. Whose it is, by kind and never by person. */
export type BoardTranslation = Pick<Translation, 'id' | 'noteId' | 'language' | 'text' | 'by' | 'version'>;

export type BoardTheme = Theme;

export interface BoardBallot {
  id: string;
  stageId: string;
  /** Order of opening; 0 is the first. */
  position: number;
  question: string;
  dots: number;
  perTheme: number;
  options: { themeId: string; title: string }[];
  status: 'open' | 'closed' | 'counted';
  /** Present only after results are shown. */
  result: BallotResult | null;
}

export interface BoardPriority {
  id: string;
  outcome: 'chosen' | 'set-aside';
  statement: string;
  reason: string;
  position: number;
  version: number;
}

export interface BoardAction {
  id: string;
  themeId: string | null;
  title: string;
  owner:
    | { kind: 'none' }
    | { kind: 'person'; name: string; answer: Answer }
    | { kind: 'to-be-found'; by: string; date: string };
  coLead: { name: string; answer: Answer } | null;
  due: string;
  measure: string;
  noteIds: string[];
  agreed: boolean;
  position: number;
  version: number;
}

/** Maps of the document `board:main`. */
export interface BoardMaps {
  notes: BoardNote;
  translations: BoardTranslation;
  themes: BoardTheme;
  ballots: BoardBallot;
  priorities: BoardPriority;
  actions: BoardAction;
}

function noteOf({ state }: View, id: string): BoardNote | undefined {
  const note = state.get('notes', id);
  if (note?.status !== 'shown') return undefined;
  const shows = attributionOf(state, note);
  return {
    id: note.id,
    stageId: note.stageId,
    text: note.text,
    language: note.language,
    rank: note.rank ?? 0,
    themeId: note.themeId,
    themeOrder: note.themeOrder,
    writtenFor: note.writtenFor,
    group: shows === 'group' ? groupLabelOf(state, note) : null,
    name: shows === 'name' ? authorNameOf(state, note) : null,
    version: note.version,
  };
}

/** A translation is seen where its note is, and only there. */
function translationOf({ state }: View, id: string): BoardTranslation | undefined {
  const translation = state.get('translations', id);
  if (!translation || state.get('notes', translation.noteId)?.status !== 'shown') return undefined;
  const { noteId, language, text, by, version } = translation;
  return { id, noteId, language, text, by, version };
}

function themeOf({ state }: View, id: string): BoardTheme | undefined {
  const theme = state.get('themes', id);
  if (!theme) return undefined;
  const { title, summary, position, version } = theme;
  return { id, title, summary, position, version };
}

function ballotOf({ state }: View, id: string): BoardBallot | undefined {
  const ballot = state.get('ballots', id);
  if (!ballot) return undefined;
  const { stageId, position, question, dots, perTheme, status } = ballot;
  const options = ballot.options.map(({ themeId, title }) => ({ themeId, title }));
  return {
    id,
    stageId,
    position,
    question,
    dots,
    perTheme,
    options,
    status,
    result: ballot.shown ? ballot.result : null,
  };
}

function priorityOf({ state }: View, id: string): BoardPriority | undefined {
  const priority = state.get('priorities', id);
  if (!priority) return undefined;
  const { outcome, statement, reason, position, version } = priority;
  return { id, outcome, statement, reason, position, version };
}

/** The name of a person who is asked for something; undefined once they are removed. */
function askedName(state: StateView, participantId: string): string | undefined {
  const person = state.get('participants', participantId);
  return person && person.status !== 'removed' ? person.name : undefined;
}

function ownerOf(state: StateView, { owner }: AgreedAction): BoardAction['owner'] {
  if (owner.kind === 'to-be-found') return { kind: 'to-be-found', by: owner.by, date: owner.date };
  const name = owner.kind === 'person' ? askedName(state, owner.participantId) : undefined;
  return owner.kind === 'none' || name === undefined
    ? { kind: 'none' }
    : { kind: 'person', name, answer: owner.answer };
}

function actionOf({ state }: View, id: string): BoardAction | undefined {
  const action = state.get('actions', id);
  if (!action) return undefined;
  const { themeId, title, due, measure, agreed, position, version, coLead } = action;
  const name = coLead === null ? undefined : askedName(state, coLead.participantId);
  return {
    id,
    themeId,
    title,
    owner: ownerOf(state, action),
    coLead: coLead === null || name === undefined ? null : { name, answer: coLead.answer },
    due,
    measure,
    noteIds: [...action.noteIds],
    agreed,
    position,
    version,
  };
}

function asks(action: AgreedAction, participantId: string): boolean {
  const { owner, coLead } = action;
  return (
    (owner.kind === 'person' && owner.participantId === participantId) ||
    coLead?.participantId === participantId
  );
}

/** The rules of the board's maps; the screen starts from them and holds back more. */
export const boardRules: { readonly [K in keyof BoardMaps]: MapRule<BoardMaps[K]> } = {
  notes: {
    ids: idsOf('notes'),
    value: noteOf,
    on: {
      notes: 'same',
      stages: (_, id, view) =>
        idsWhere(view, 'notes', (note) => note.stageId === id && note.shows !== 'nothing'),
      participants: (_, id, view) =>
        idsWhere(view, 'notes', (note) => note.authorId === id && note.shows !== 'nothing'),
      workshops: (_, __, view) => idsWhere(view, 'notes', (note) => note.shows !== 'nothing'),
    },
  },
  translations: {
    ids: idsOf('translations'),
    value: translationOf,
    on: {
      translations: 'same',
      notes: (_, id, view) => idsWhere(view, 'translations', (translation) => translation.noteId === id),
    },
  },
  themes: { ids: idsOf('themes'), value: themeOf, on: { themes: 'same' } },
  ballots: { ids: idsOf('ballots'), value: ballotOf, on: { ballots: 'same' } },
  priorities: { ids: idsOf('priorities'), value: priorityOf, on: { priorities: 'same' } },
  actions: {
    ids: idsOf('actions'),
    value: actionOf,
    on: {
      actions: 'same',
      participants: (_, id, view) => idsWhere(view, 'actions', (action) => asks(action, id)),
    },
  },
};

/** What everyone in the workshop sees of the work: only what is revealed, nothing that leads to an author. */
export const boardProjection = projectionFrom<BoardMaps>(boardRules);
