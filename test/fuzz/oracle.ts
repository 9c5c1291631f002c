import type { AgreedAction } from '../../shared/domain/agreed-action.ts';
import type { Ballot, Vote } from '../../shared/domain/ballot.ts';
import { finalCodes, refusalDetails, retryCodes } from '../../shared/domain/errors.ts';
import type { Note } from '../../shared/domain/note.ts';
import type { Participant, Pause } from '../../shared/domain/participant.ts';
import type { StateView } from '../../shared/domain/state.ts';
import type { FuzzWorld, Role } from './world.ts';

/** One row before and after; undefined where it was not there. */
interface Changed {
  table: string;
  id: string;
  before: unknown;
  after: unknown;
}

const codes = new Set<unknown>([...finalCodes, ...retryCodes]);
const details = new Set<unknown>(refusalDetails);

/** What is wrong with a reply; undefined when it is of the declared shape and no fault of the server. */
export function wrongReply(reply: unknown): string | undefined {
  if (typeof reply !== 'object' || reply === null || !('ok' in reply)) return 'no reply';
  const { ok, code, detail, ...rest } = reply as Record<string, unknown>;
  if (Object.keys(rest).length > 0) return `more than a reply: ${Object.keys(rest).join()}`;
  if (ok === true) return code === undefined && detail === undefined ? undefined : 'a code beside ok';
  if (ok !== false || !codes.has(code)) return `unknown code ${JSON.stringify(code)}`;
  if (detail !== undefined && !details.has(detail)) return `unknown detail ${JSON.stringify(detail)}`;
  return code === 'internal' || code === 'unavailable' ? `the server was at fault: ${code}` : undefined;
}

/** The rows that differ. */
export function differences(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): Changed[] {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    if (was === is) return [];
    const [table = '', id = ''] = key.split(' ');
    return [{ table, id, before: parsed(was), after: parsed(is) }];
  });
}

function parsed(row: string | undefined): unknown {
  return row === undefined ? undefined : JSON.parse(row);
}

/**
 * Why these changes were not the role's to make, by rules that are written here a second time and by what a row is, not by which command
 * was sent; undefined when all were.
 */
export function trespass(
  role: Role,
  actorId: string | undefined,
  changes: readonly Changed[],
  was: StateBefore,
): string | undefined {
  const standing = standingOf(role, actorId, was);
  for (const change of changes) {
    const reason = trespassOf(standing, actorId ?? '', change, was);
    if (reason !== undefined) return `${role} ${reason}: ${change.table} ${JSON.stringify(change)}`;
  }
  return undefined;
}

/** As what somebody acts. */
type Standing = 'facilitator' | 'support' | 'nobody' | 'participant' | 'scribe' | 'supporter';

/** People change: who waited may have been let in since, made a scribe, or removed. */
function standingOf(role: Role, actorId: string | undefined, was: StateBefore): Standing {
  if (role === 'facilitator' || role === 'support') return role;
  return was.standing.get(actorId ?? '') ?? 'nobody';
}

/** What the rules need of the state before a command. */
export interface StateBefore {
  /** Those who are there, of the people in the workshop. */
  standing: ReadonlyMap<string, Standing>;
  /** People without a device, whom a facilitator or scribe acts for. */
  withoutDevice: ReadonlySet<string>;
  authorOf: ReadonlyMap<string, string>;
  grouping: boolean;
}

export function stateBefore(state: StateView): StateBefore {
  const { status: workshopStatus, currentStageId } = state.workshop;
  const stage = currentStageId === null ? undefined : state.get('stages', currentStageId);
  const people = [...state.all('participants')];
  return {
    standing: new Map(
      people.filter(({ status }) => status === 'present').map((person) => [person.id, standingIn(person)]),
    ),
    withoutDevice: new Set(people.filter((person) => !person.hasDevice).map(({ id }) => id)),
    authorOf: new Map([...state.all('notes')].map(({ id, authorId }) => [id, authorId])),
    grouping: workshopStatus === 'live' && stage?.kind === 'group',
  };
}

function standingIn({ kind, scribe }: Participant): Standing {
  if (kind === 'supporter') return 'supporter';
  return scribe ? 'scribe' : 'participant';
}

function trespassOf(standing: Standing, me: string, change: Changed, was: StateBefore): string | undefined {
  switch (standing) {
    case 'facilitator':
      return facilitatorTrespass(change, was);
    case 'support':
      return supportTrespass(change);
    case 'nobody':
      return 'may change nothing at all';
    case 'participant':
    case 'scribe':
    case 'supporter':
      return personTrespass(standing, me, change, was);
  }
}

/** A facilitator leads; but what somebody with a device wrote, chose or said of themselves stays theirs. */
function facilitatorTrespass({ table, before, after }: Changed, was: StateBefore): string | undefined {
  const theirs = (id: string | null | undefined) =>
    id === null || (id !== undefined && !was.withoutDevice.has(id));
  if (table === 'votes') {
    const [one, other] = [before, after] as (Vote | undefined)[];
    // Counting cuts the link and gives choices new ids; what is written by hand has a name.
    if (other === undefined || other.participantId === null) return undefined;
    return theirs((other ?? one)?.participantId) ? 'voted for somebody' : undefined;
  }
  if (table === 'notes' && after !== undefined) {
    const [one, other] = [before, after] as [Note | undefined, Note];
    if (one === undefined) return theirs(other.authorId) ? 'wrote as somebody' : undefined;
    if (one.authorId !== other.authorId) return 'changed an author';
    const touched =
      one.text !== other.text || one.consent !== other.consent || one.language !== other.language;
    return touched && theirs(other.authorId) ? 'changed somebody’s words or consent' : undefined;
  }
  if (table === 'participants' && before !== undefined && after !== undefined) {
    const [one, other] = [before, after] as [Participant, Participant];
    if (other.status === 'removed') return undefined;
    for (const field of ['name', 'accessNeeds', 'credit', 'consentDefault', 'groupId', 'away'] as const) {
      if (one[field] !== other[field] && theirs(one.id)) return `changed somebody’s ${field}`;
    }
  }
  if (table === 'pauses' && after !== undefined) return 'touched a pause';
  return table === 'facilitators' ? 'made or removed a facilitator' : undefined;
}

function supportTrespass({ table, before, after }: Changed): string | undefined {
  const [one, other] = [before, after] as (Pause | undefined)[];
  const seen =
    one?.status === 'asked' && other?.status === 'seen' && one.participantId === other.participantId;
  return table === 'pauses' && seen ? undefined : 'did more than see a pause';
}

/** What a person may touch: their own, and what a scribe writes for people without a device. */
function personTrespass(role: Standing, me: string, change: Changed, was: StateBefore): string | undefined {
  const { table, id, before, after } = change;
  const mine = (person: string | null | undefined) =>
    person === me || (role === 'scribe' && typeof person === 'string' && was.withoutDevice.has(person));
  const row = (after ?? before) as Record<string, unknown>;
  const author = (noteId: unknown) =>
    was.authorOf.get(String(noteId)) ?? (row['authorId'] as string | undefined);
  switch (table) {
    case 'participants':
      return mine(id) || (role === 'scribe' && before === undefined && row['hasDevice'] === false)
        ? onlyOwnFields(change)
        : 'changed another person';
    case 'pauses':
      return row['participantId'] === me ? undefined : 'touched another’s pause';
    case 'notes':
      if (mine(author(id))) return role === 'supporter' ? 'wrote a note as a supporter' : undefined;
      return was.grouping && role !== 'supporter' && onlyPlaceChanged(change)
        ? undefined
        : 'touched another’s note';
    case 'privateWords':
      return mine(author(row['noteId'])) ? undefined : 'answered for another';
    case 'translations':
      return role === 'supporter' || mine(author(row['noteId'])) ? undefined : 'translated another’s note';
    case 'themes':
      return was.grouping && role !== 'supporter' ? undefined : 'touched a theme';
    case 'votes':
      return mine(row['participantId'] as string | null) ? undefined : 'voted for another';
    case 'actions':
      return actionTrespass(change, mine);
    default:
      return 'may not touch this at all';
  }
}

/** What makes somebody more than they are is never theirs to change, not even on their own row. */
function onlyOwnFields({ before, after }: Changed): string | undefined {
  if (before === undefined || after === undefined) return undefined;
  const [one, other] = [before, after] as Record<string, unknown>[];
  const fixed = [
    'kind',
    'groupId',
    'status',
    'hasDevice',
    'scribe',
    'linkGeneration',
    'signedOutBefore',
    'joinedAt',
  ];
  return fixed.some((field) => one?.[field] !== other?.[field]) ? 'gave themself other rights' : undefined;
}

function onlyPlaceChanged({ before, after }: Changed): boolean {
  if (before === undefined || after === undefined) return false;
  return withoutPlace(before as Note) === withoutPlace(after as Note);
}

function withoutPlace({ themeId: _theme, themeOrder: _order, version: _version, ...rest }: Note): string {
  return JSON.stringify(rest);
}

function actionTrespass({ before, after }: Changed, mine: (id: string) => boolean): string | undefined {
  if (before === undefined || after === undefined) return 'made or removed an action';
  const [one, other] = [before, after] as [AgreedAction, AgreedAction];
  if (withoutAnswers(one) !== withoutAnswers(other)) return 'changed an action';
  const { owner, coLead } = one;
  if (
    JSON.stringify(owner) !== JSON.stringify(other.owner) &&
    !(owner.kind === 'person' && mine(owner.participantId))
  )
    return 'answered as another owner';
  if (JSON.stringify(coLead) !== JSON.stringify(other.coLead) && !(coLead && mine(coLead.participantId)))
    return 'answered as another co-lead';
  if (!one.agreed && other.agreed) return 'agreed an action';
  return undefined;
}

function withoutAnswers({
  owner: _o,
  coLead: _c,
  agreed: _a,
  noteIds: _n,
  version: _v,
  ...kept
}: AgreedAction): string {
  return JSON.stringify(kept);
}

/** What must hold of every state, whoever did what before; undefined when it does. */
export function brokenRule(state: StateView): string | undefined {
  const notes = new Map([...state.all('notes')].map((note) => [note.id, note]));
  for (const note of notes.values()) {
    if (note.themeId !== null && !state.get('themes', note.themeId)) return `note ${note.id} is in no theme`;
    if (!state.get('participants', note.authorId)) return `note ${note.id} has no author`;
  }
  for (const table of ['translations', 'privateWords'] as const) {
    for (const row of state.all(table))
      if (!notes.has(row.noteId)) return `${table} ${row.id} is about no note`;
  }
  return (brokenBallot(state) ??
    [...state.all('stages')].filter(({ status }) => status === 'open').length > 1)
    ? 'two stages are open'
    : undefined;
}

function brokenBallot(state: StateView): string | undefined {
  const spent = new Map<string, number>();
  for (const vote of state.all('votes')) {
    const ballot: Ballot | undefined = state.get('ballots', vote.ballotId);
    if (!ballot) return 'a vote is in no ballot';
    if (ballot.status === 'counted' && vote.participantId !== null) return 'a counted vote has a name';
    if (vote.dots < 1 || vote.dots > ballot.perTheme) return 'too many dots on one theme';
    if (vote.participantId === null) continue;
    const key = `${vote.ballotId} ${vote.participantId}`;
    spent.set(key, (spent.get(key) ?? 0) + vote.dots);
    if ((spent.get(key) ?? 0) > ballot.dots) return 'votes over budget';
  }
  return undefined;
}

/** Whose secrets stand in a document that is not for them; undefined when none do. */
export function leak({ room: { state }, replicas }: FuzzWorld): string | undefined {
  const waiting = [...state.all('notes')].filter(({ status }) => status === 'private' || status === 'late');
  const people = [...state.all('participants')].map(({ id }) => id);
  for (const [name, doc] of replicas) {
    const text = JSON.stringify(doc.toJSON());
    for (const note of waiting) {
      if (name !== `mine:${note.authorId}` && text.includes(JSON.stringify(note.text).slice(1, -1)))
        return `the unrevealed words of ${note.id} stand in ${name}`;
    }
    if (name !== 'board:main' && name !== 'screen') continue;
    const named = people.find((id) => text.includes(id));
    if (named !== undefined) return `the person ${named} stands in ${name}`;
  }
  return undefined;
}
