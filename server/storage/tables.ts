import type { Rows, TableName } from '#shared/domain/state.ts';

/** How a field is kept: plain where it is plain; JSON only for real lists and objects; a flag is 0 or 1. */
export type Kind = 'text' | 'integer' | 'real' | 'flag' | 'json';

type KindOf<Value> = [NonNullable<Value>] extends [string]
  ? 'text'
  : [NonNullable<Value>] extends [number]
    ? 'integer' | 'real'
    : [NonNullable<Value>] extends [boolean]
      ? 'flag'
      : 'json';

/** One kind for every field of a row: a field that is added, removed or retyped does not compile until it is here. */
type Columns<Row> = { readonly [Field in keyof Row]-?: KindOf<Row[Field]> };

interface Table<Row> {
  /** Its name in SQL. */
  name: string;
  columns: Columns<Row>;
  /** Rows to be written after the others of their table, where only one may have a state at a time. */
  last?: (row: Row) => boolean;
}

/** Every table of a workshop. The columns' names are the fields' names in snake_case. */
export const tables: { readonly [T in TableName]: Table<Rows[T]> } = {
  workshops: {
    name: 'workshops',
    columns: {
      id: 'text',
      title: 'text',
      aim: 'text',
      promise: 'text',
      influence: 'text',
      runBy: 'text',
      contact: 'text',
      privacyUrl: 'text',
      keepDays: 'integer',
      groups: 'json',
      rules: 'json',
      supportName: 'text',
      supportPlace: 'text',
      supportPhone: 'text',
      hearFrom: 'text',
      hearBy: 'text',
      hearWay: 'text',
      language: 'text',
      languages: 'json',
      versions: 'json',
      status: 'text',
      currentStageId: 'text',
      timer: 'json',
      joiningOpen: 'flag',
      waitingRoom: 'flag',
      joinGeneration: 'integer',
      screenGeneration: 'integer',
      supportGeneration: 'integer',
      threshold: 'integer',
      onWall: 'flag',
      wallTurning: 'flag',
      createdAt: 'integer',
      startedAt: 'integer',
      endsAt: 'integer',
      closedAt: 'integer',
      reportFinalAt: 'integer',
    },
  },
  facilitators: {
    name: 'workshop_facilitators',
    columns: { id: 'text', name: 'text', owner: 'flag' },
  },
  links: {
    name: 'links',
    columns: { id: 'text', kind: 'text', subjectId: 'text' },
  },
  stages: {
    name: 'stages',
    columns: {
      id: 'text',
      kind: 'text',
      title: 'text',
      prompt: 'text',
      short: 'text',
      picture: 'json',
      versions: 'json',
      minutes: 'integer',
      plannedMinutes: 'integer',
      position: 'integer',
      status: 'text',
      options: 'json',
      labelledGroups: 'json',
      openedAt: 'integer',
      closedAt: 'integer',
    },
    last: (stage) => stage.status === 'open',
  },
  participants: {
    name: 'participants',
    columns: {
      id: 'text',
      name: 'text',
      kind: 'text',
      groupId: 'text',
      status: 'text',
      hasDevice: 'flag',
      scribe: 'flag',
      accessNeeds: 'text',
      agreedRules: 'flag',
      consentDefault: 'text',
      credit: 'text',
      doneStageId: 'text',
      moreTimeStageId: 'text',
      helpWanted: 'flag',
      away: 'flag',
      linkGeneration: 'integer',
      signedOutBefore: 'integer',
      linkRenewed: 'flag',
      joinedAt: 'integer',
    },
  },
  pauses: {
    name: 'pauses',
    columns: { id: 'text', participantId: 'text', askedAt: 'integer', status: 'text' },
  },
  notes: {
    name: 'notes',
    columns: {
      id: 'text',
      stageId: 'text',
      authorId: 'text',
      writtenFor: 'flag',
      text: 'text',
      language: 'text',
      consent: 'text',
      shows: 'text',
      status: 'text',
      lateAt: 'integer',
      rank: 'real',
      themeId: 'text',
      themeOrder: 'real',
      hiddenReason: 'text',
      onWall: 'flag',
      version: 'integer',
    },
  },
  privateWords: {
    name: 'private_words',
    columns: { id: 'text', noteId: 'text', from: 'text', text: 'text', name: 'text', at: 'integer' },
  },
  translations: {
    name: 'translations',
    columns: {
      id: 'text',
      noteId: 'text',
      authorId: 'text',
      by: 'text',
      language: 'text',
      text: 'text',
      onWall: 'flag',
      version: 'integer',
    },
  },
  themes: {
    name: 'themes',
    columns: { id: 'text', title: 'text', summary: 'text', position: 'integer', version: 'integer' },
  },
  ballots: {
    name: 'ballots',
    columns: {
      id: 'text',
      stageId: 'text',
      position: 'integer',
      question: 'text',
      dots: 'integer',
      perTheme: 'integer',
      options: 'json',
      status: 'text',
      closedAt: 'integer',
      lateVoterIds: 'json',
      shown: 'flag',
      result: 'json',
    },
  },
  votes: {
    name: 'votes',
    columns: {
      id: 'text',
      ballotId: 'text',
      themeId: 'text',
      participantId: 'text',
      groupId: 'text',
      dots: 'integer',
    },
  },
  priorities: {
    name: 'priorities',
    columns: {
      id: 'text',
      outcome: 'text',
      statement: 'text',
      reason: 'text',
      position: 'integer',
      version: 'integer',
    },
  },
  actions: {
    name: 'agreed_actions',
    columns: {
      id: 'text',
      themeId: 'text',
      title: 'text',
      owner: 'json',
      coLead: 'json',
      due: 'text',
      measure: 'text',
      noteIds: 'json',
      agreed: 'flag',
      position: 'integer',
      version: 'integer',
    },
  },
};

/** Referenced tables before those that refer to them. */
export const storeOrder: readonly TableName[] = [
  'workshops',
  'facilitators',
  'links',
  'stages',
  'participants',
  'pauses',
  'themes',
  'notes',
  'privateWords',
  'translations',
  'ballots',
  'votes',
  'priorities',
  'actions',
];

/** Tables that others refer to: their rows are deleted last, when nothing refers to them any more. */
export const referencedTables: ReadonlySet<TableName> = new Set([
  'stages',
  'participants',
  'themes',
  'notes',
  'ballots',
]);

/** `runBy` → `run_by`. */
export function columnName(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
