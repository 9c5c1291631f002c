import type { Id } from '#shared/domain/ids.ts';
import type { Participant } from '#shared/domain/participant.ts';
import { refusalFor, roleOf, type Actor, type Role } from '#shared/domain/permissions.ts';
import { Refusal } from '#shared/domain/errors.ts';
import { situationOf } from '#shared/domain/situation.ts';
import type { Stage, StageKind } from '#shared/domain/stage.ts';
import { tableNames, type Rows, type TableName } from '#shared/domain/state.ts';
import { builtInGroups, type Workshop } from '#shared/domain/workshop.ts';
import type { Note } from '#shared/domain/note.ts';
import type { Theme } from '#shared/domain/theme.ts';
import type { Translation } from '#shared/domain/translation.ts';
import type { Draft, HandlerContext, UndoLog } from '../../server/handlers/handler.ts';
import { seededChance } from './chance.ts';
import { plainLinks } from './view.ts';

/** A draft over nothing but maps. `puts` counts writes, so that a test can say "changes nothing". */
interface MemoryDraft extends Draft {
  readonly puts: number;
  /** All rows, deep-copied, for comparing before and after. */
  snapshot(): Record<string, unknown>;
}

/** What handlers told the room beside the rows. */
interface Told {
  forgotten: Id[];
  ballots: Id[];
  erased: number;
  subjects: Id[];
  nobody: number;
  links: string[];
}

/** A workshop's state in memory and contexts to act in it. */
export interface World {
  readonly draft: MemoryDraft;
  readonly told: Told;
  now: number;
  undo: UndoLog;
  /** Seeded: the same world gives the same numbers. */
  random(): number;
  newId(): Id;
  /** A context for one command of this actor. */
  as(actor: Actor): HandlerContext;
  facilitator(): HandlerContext;
  participant(id: Id): HandlerContext;
}

/** An id that is the same in every run and readable in a failure. */
export function id(name: string): Id {
  return `${name.replaceAll(/[^A-Za-z0-9_-]/g, '_')}${'_'.repeat(22)}`.slice(0, 22);
}

/** A live workshop with nothing in it; say what differs. */
export function workshopRow(changes: Partial<Workshop> = {}): Workshop {
  return {
    id: id('workshop'),
    title: 'Coming home from hospital',
    aim: '',
    promise: '',
    influence: '',
    runBy: '',
    contact: '',
    privacyUrl: '',
    keepDays: 90,
    groups: [...builtInGroups],
    rules: [],
    supportName: 'Sam',
    supportPlace: 'by the door',
    supportPhone: '01632 960000',
    hearFrom: '',
    hearBy: '',
    hearWay: '',
    language: 'en',
    languages: [],
    versions: {},
    status: 'live',
    currentStageId: null,
    timer: { endsAt: null, remainingMs: null },
    joiningOpen: true,
    waitingRoom: false,
    joinGeneration: 1,
    screenGeneration: 1,
    supportGeneration: 1,
    threshold: 5,
    onWall: false,
    wallTurning: true,
    createdAt: 1_000,
    startedAt: null,
    endsAt: null,
    closedAt: null,
    reportFinalAt: null,
    ...changes,
  };
}

/** A stage of a kind, waiting; its id is its kind unless said otherwise. */
export function stageRow(kind: StageKind, changes: Partial<Stage> = {}): Stage {
  return {
    id: id(kind),
    kind,
    title: kind,
    prompt: '',
    short: '',
    picture: null,
    versions: {},
    minutes: 10,
    plannedMinutes: 10,
    position: 0,
    status: 'waiting',
    options: {},
    labelledGroups: null,
    openedAt: null,
    closedAt: null,
    ...changes,
  };
}

/** A present participant with a device in the staff group. */
export function personRow(name: string, changes: Partial<Participant> = {}): Participant {
  return {
    id: id(name),
    name,
    kind: 'participant',
    groupId: 'staff',
    status: 'present',
    hasDevice: true,
    scribe: false,
    accessNeeds: '',
    agreedRules: false,
    consentDefault: null,
    credit: null,
    doneStageId: null,
    moreTimeStageId: null,
    helpWanted: false,
    away: false,
    linkGeneration: 1,
    signedOutBefore: 0,
    linkRenewed: false,
    joinedAt: 1_000,
    ...changes,
  };
}

/** A shown note of the person with this name, written in the stage `write`. */
export function noteRow(name: string, author: string, changes: Partial<Note> = {}): Note {
  return {
    id: id(name),
    stageId: id('write'),
    authorId: id(author),
    writtenFor: false,
    text: `Words of ${name}`,
    language: null,
    consent: null,
    shows: 'nothing',
    status: 'shown',
    lateAt: null,
    rank: 0.5,
    themeId: null,
    themeOrder: 0,
    hiddenReason: '',
    onWall: false,
    version: 1,
    ...changes,
  };
}

/** A supporter's Welsh translation of a note, unless said otherwise. */
export function translationRow(
  name: string,
  note: string,
  author: string | null,
  changes: Partial<Translation> = {},
): Translation {
  return {
    id: id(name),
    noteId: id(note),
    authorId: author === null ? null : id(author),
    by: author === null ? 'facilitator' : 'supporter',
    language: 'cy',
    text: `Geiriau ${name}`,
    onWall: false,
    version: 1,
    ...changes,
  };
}

/** A theme at a position. */
export function themeRow(name: string, position: number, changes: Partial<Theme> = {}): Theme {
  return { id: id(name), title: name, summary: '', position, version: 1, ...changes };
}

/** The refusal of what must be refused, as `code` or `code: detail`. Anything else that is thrown is thrown on. */
export function refusalOf(act: () => void): string {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  return 'not refused';
}

/** With all that it holds: a list that a handler changes in its place would be the same list to the storage, and not be stored. */
function frozen<T extends object>(value: T): T {
  for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) frozen(inner);
  return Object.freeze(value);
}

function memoryDraft(workshop: Workshop): MemoryDraft {
  const tables = new Map<TableName, Map<string, unknown>>(tableNames.map((name) => [name, new Map()]));
  const rowsOf = <T extends TableName>(table: T) => tables.get(table) as Map<string, Rows[T]>;
  rowsOf('workshops').set(workshop.id, frozen(workshop));
  let puts = 0;
  return {
    get: (table, key) => rowsOf(table).get(key),
    all: (table) => [...rowsOf(table).values()],
    inTheme: (themeId) => [...rowsOf('notes').values()].filter((note) => note.themeId === themeId),
    notesOf: (authorId) => [...rowsOf('notes').values()].filter((note) => note.authorId === authorId),
    get workshop() {
      const row = rowsOf('workshops').get(workshop.id);
      if (!row) throw new Error('The workshop row was removed');
      return row;
    },
    put(table, row) {
      puts += 1;
      rowsOf(table).set(row.id, frozen(row));
    },
    remove(table, key) {
      puts += 1;
      rowsOf(table).delete(key);
    },
    get puts() {
      return puts;
    },
    snapshot: () =>
      structuredClone(
        Object.fromEntries([...tables].map(([name, rows]) => [name, Object.fromEntries(rows)])),
      ),
  };
}

/** Makes a world: a workshop with the rows given, and contexts over them. */
export function createWorld(
  rows: { [T in TableName]?: Rows[T][] } & { workshop?: Partial<Workshop> } = {},
  seed = 1,
): World {
  const { workshop, ...tables } = rows;
  const draft = memoryDraft(workshopRow(workshop));
  const put = <T extends TableName>(table: T, list: Rows[T][] | undefined): void => {
    for (const row of list ?? []) draft.put(table, row);
  };
  for (const table of tableNames) put(table, tables[table]);
  const chance = seededChance(seed);
  const told: Told = {
    forgotten: [],
    ballots: [],
    erased: 0,
    subjects: [],
    nobody: 0,
    links: [],
  };

  const world: World = {
    draft,
    told,
    now: 1_700_000_000_000,
    undo: { revert: () => undefined },
    ...chance,
    as: (actor) => contextOf(world, actor),
    facilitator: () => contextOf(world, { kind: 'facilitator', id: id('facilitator') }),
    participant: (personId) => contextOf(world, { kind: 'participant', id: personId }),
  };
  return world;
}

function roleIn(world: World, actor: Actor): Role {
  if (actor.kind !== 'participant') return actor.kind;
  const role = roleOf(world.draft.get('participants', actor.id));
  if (!role) throw new Refusal('forbidden');
  return role;
}

function contextOf(world: World, actor: Actor): HandlerContext {
  const { draft, told } = world;
  const role = roleIn(world, actor);
  return {
    draft,
    actor,
    role,
    person: actor.kind === 'participant' ? draft.get('participants', actor.id) : undefined,
    commandId: world.newId(),
    now: world.now,
    newId: () => world.newId(),
    random: () => world.random(),
    presence: { participants: new Set(), facilitators: new Set(), support: false },
    links: {
      set: (_draft, kind, generation) => void told.links.push(`set ${kind} ${generation}`),
      setReturn: (_draft, personId, generation) => void told.links.push(`return ${personId} ${generation}`),
      dropReturn: (_draft, personId) => void told.links.push(`drop ${personId}`),
      over: () => plainLinks,
    },
    require(action, own = false) {
      const code = refusalFor(role, action, situationOf(draft, own));
      if (code) throw new Refusal(code);
    },
    undo: world.undo,
    belongsToBallot: (ballotId) => void told.ballots.push(ballotId),
    forgetBallot: (ballotId) => void told.forgotten.push(ballotId),
    erases: () => void (told.erased += 1),
    auditSubject: (subject) => void told.subjects.push(subject),
    auditNobody: () => void (told.nobody += 1),
  };
}
