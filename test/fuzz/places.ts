import type { Actor } from '../../shared/domain/permissions.ts';
import type { StateView, TableName } from '../../shared/domain/state.ts';

/** Stands for an id in a body that was made before anybody knew the workshop: which one is settled when it is sent. */
export class IdPlace {
  readonly field: string;
  readonly seed: number;

  constructor(field: string, seed: number) {
    this.field = field;
    this.seed = seed;
  }
}

/** Stands for the version of whatever the body names: the right one, or one beside it. */
export class VersionPlace {
  readonly aside: number;

  constructor(aside: number) {
    this.aside = aside;
  }
}

/** What bodies are settled against. */
export interface Settling {
  state: StateView;
  actor: Actor;
  /** Ids of the actor's own accepted commands. */
  done: readonly string[];
  newId: () => string;
  /** The id that this command gives to what it makes; undefined where it makes nothing. */
  makes: string | undefined;
  /** Appended to every text, so that it can be told whose words stand where. */
  mark: string;
}

const tables: Record<string, TableName> = {
  noteId: 'notes',
  noteIds: 'notes',
  before: 'notes',
  themeId: 'themes',
  intoThemeId: 'themes',
  ballotId: 'ballots',
  stageId: 'stages',
  participantId: 'participants',
  for: 'participants',
  actionId: 'actions',
  wordId: 'privateWords',
  translationId: 'translations',
  pauseId: 'pauses',
};

/** The body with every place filled. Lists name nothing twice, as their schemas want it. */
export function settle(body: unknown, settling: Settling): unknown {
  const filled = fill(body, settling);
  if (!isObject(filled)) return filled;
  if (typeof filled['text'] === 'string') filled['text'] = marked(filled['text'], settling.mark);
  for (const [name, value] of Object.entries(filled)) {
    if (value instanceof VersionPlace) filled[name] = versionIn(filled, settling.state) + value.aside;
  }
  return filled;
}

/** The same where something else knows the values: what `find` says stands for a field. */
export function settleWith(body: unknown, find: (field: string, seed: number) => string): unknown {
  if (body instanceof IdPlace) return find(body.field, body.seed);
  if (Array.isArray(body)) return body.map((item) => settleWith(item, find));
  if (!isObject(body)) return body;
  return Object.fromEntries(Object.entries(body).map(([name, inner]) => [name, settleWith(inner, find)]));
}

function marked(text: string, mark: string): string {
  return `${text.slice(0, 900)} ${mark}`;
}

function fill(value: unknown, settling: Settling): unknown {
  if (value instanceof IdPlace) return idFor(value, settling);
  if (Array.isArray(value)) {
    const items = value.map((item) => fill(item, settling));
    return items.filter((item, at) => items.findIndex((other) => keyOf(other) === keyOf(item)) === at);
  }
  if (!isObject(value) || value instanceof VersionPlace) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, fill(inner, settling)]));
}

function keyOf(item: unknown): unknown {
  return isObject(item) ? (item['stageId'] ?? item['id'] ?? item) : item;
}

function idFor({ field, seed }: IdPlace, settling: Settling): string {
  const { state, actor, done, newId } = settling;
  if (field === settling.makes) return seed % 20 === 0 ? (rowsFor(field, settling)[0] ?? newId()) : newId();
  if (field === 'commandId') return done.at(-1 - (seed % Math.max(1, done.length))) ?? newId();
  if (seed % 12 === 0) return newId();
  const open = state.workshop.currentStageId;
  if (field === 'stageId' && open !== null && seed % 3 === 0) return open;
  const known = rowsFor(field, settling);
  const [word] = state.all('privateWords');
  if (field === 'noteId' && word && seed % 4 === 0) return word.noteId;
  if (field === 'noteId' && actor.kind === 'participant' && seed % 3 !== 0) {
    const own = known.filter((id) => state.get('notes', id)?.authorId === actor.id);
    if (own.length > 0) return own[seed % own.length] ?? newId();
  }
  return known[seed % Math.max(1, known.length)] ?? newId();
}

function rowsFor(field: string, { state }: Settling): string[] {
  const table = tables[field];
  if (table === undefined) return [];
  const rows = [...state.all(table)];
  if (field !== 'for') return rows.map(({ id }) => id);
  return [...state.all('participants')].filter((person) => !person.hasDevice).map(({ id }) => id);
}

function versionIn(body: Record<string, unknown>, state: StateView): number {
  const id = (name: string) => (typeof body[name] === 'string' ? body[name] : '');
  if ('statement' in body || 'reason' in body) return state.get('priorities', id('themeId'))?.version ?? 0;
  const row =
    state.get('actions', id('actionId')) ??
    state.get('translations', id('translationId')) ??
    state.get('notes', id('noteId')) ??
    state.get('themes', id('themeId'));
  return row?.version ?? 0;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
