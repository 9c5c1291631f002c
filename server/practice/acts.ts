import type { Id } from '#shared/domain/ids.ts';
import type { Note } from '#shared/domain/note.ts';
import type { Participant } from '#shared/domain/participant.ts';
import { everyoneGroups, openStage, takesPart } from '#shared/domain/situation.ts';
import type { Stage, StageKind } from '#shared/domain/stage.ts';
import type { StateView } from '#shared/domain/state.ts';
import type { CommandBody, CommandName } from '#shared/protocol/registry.ts';
import type { Chance } from '../rooms/contract.ts';
import { themeTitleFor, type InventedPerson } from './people.ts';

/** A command as somebody's own device would send it. */
export type Given = { [N in CommandName]: { name: N; body: CommandBody<N> } }[CommandName];

/** Something that one invented person would do now. Without commands: they come in. */
export interface Act {
  person: InventedPerson;
  commands: Given[] | 'come';
}

/** What a person writes in one step. */
const notesEach = 2;
/** The people group a little: the rest is for the facilitator to practise. */
const shareGrouped = 0.4;
/** Steps that people say they are done with. */
const endsWithDone: ReadonlySet<StageKind> = new Set(['write', 'read', 'group', 'vote']);

/** All that the invented people could do next; one of these is done at a time. Nothing while the workshop is paused. */
export function actsOpen(state: StateView, people: readonly InventedPerson[], chance: Chance): Act[] {
  const { status } = state.workshop;
  if (status !== 'lobby' && status !== 'live' && status !== 'closed') return [];
  return people.flatMap((person): Act[] => {
    const row = state.get('participants', person.id);
    if (!row) return status !== 'closed' && state.workshop.joiningOpen ? [{ person, commands: 'come' }] : [];
    if (!takesPart(row)) return [];
    const commands = nextOf(state, person, row, chance);
    return commands.length > 0 ? [{ person, commands }] : [];
  });
}

function nextOf(state: StateView, person: InventedPerson, row: Participant, chance: Chance): Given[] {
  const asked = answers(state, person.id);
  if (asked.length > 0 || state.workshop.status === 'closed') return asked;
  if (!row.agreedRules) return [{ name: 'participant:agree', body: {} }];
  const stage = openStage(state);
  if (!stage || row.doneStageId === stage.id) return [];
  const work = workAt(state, stage, person, chance);
  if (work.length > 0 || !endsWithDone.has(stage.kind)) return work;
  return [{ name: 'participant:done', body: { done: true } }];
}

function workAt(state: StateView, stage: Stage, person: InventedPerson, chance: Chance): Given[] {
  switch (stage.kind) {
    case 'write':
      return writing(state, stage, person, chance);
    case 'group':
      return everyoneGroups(state) ? grouping(state, chance) : [];
    case 'vote':
      return voting(state, stage, person.id, chance);
    case 'welcome':
    case 'read':
    case 'break':
    case 'decide':
    case 'actions':
    case 'close':
      return [];
  }
}

/** Yes to every action that this person is asked to own or to lead together with somebody. */
function answers(state: StateView, id: Id): Given[] {
  return [...state.all('actions')].flatMap(({ id: actionId, owner, coLead }): Given[] => {
    const owns = owner.kind === 'person' && owner.participantId === id && owner.answer === 'asked';
    const leads = coLead?.participantId === id && coLead.answer === 'asked';
    const yes = (role: 'owner' | 'co-lead'): Given => ({
      name: 'action:answer',
      body: { actionId, role, yes: true },
    });
    return [...(owns ? [yes('owner')] : []), ...(leads ? [yes('co-lead')] : [])];
  });
}

/**
 * One note more, as long as there are fewer than they mean to write; rather one that they have not written yet. Somebody
 * asks for help before the first, somebody for more time after it, so that the facilitator meets both.
 */
function writing(state: StateView, stage: Stage, person: InventedPerson, chance: Chance): Given[] {
  const own = [...state.all('notes')].filter(({ authorId }) => authorId === person.id);
  const here = own.filter(({ stageId }) => stageId === stage.id);
  if (here.length >= Math.min(notesEach, person.notes.length)) return [];
  const row = state.get('participants', person.id);
  if (person.asksFor === 'help' && own.length === 0 && row?.helpWanted === false) {
    return [{ name: 'participant:help', body: { wanted: true } }];
  }
  if (person.asksFor === 'time' && here.length > 0 && row?.moreTimeStageId !== stage.id) {
    return [{ name: 'participant:more-time', body: { more: true } }];
  }
  const note =
    person.notes.find((one) => !isWritten(own, one.text)) ??
    person.notes.find((one) => !isWritten(here, one.text));
  return note ? [{ name: 'note:add', body: { noteId: chance.newId(), ...note } }] : [];
}

function isWritten(notes: readonly Note[], text: string): boolean {
  return notes.some((note) => note.text === text);
}

/** One note moved to where it belongs, until some of the notes are in themes. */
function grouping(state: StateView, chance: Chance): Given[] {
  const shown = [...state.all('notes')].filter(({ status }) => status === 'shown');
  const loose = shown.filter(({ themeId }) => themeId === null);
  if (loose.length <= shown.length * (1 - shareGrouped)) return [];
  const note = pick(
    loose.filter(({ text }) => themeTitleFor(text) !== undefined),
    chance,
  );
  const title = note && themeTitleFor(note.text);
  if (!note || title === undefined) return [];
  const theme = [...state.all('themes')].find((one) => one.title === title);
  return theme
    ? [{ name: 'note:move', body: { noteIds: [note.id], themeId: theme.id } }]
    : [{ name: 'theme:add', body: { themeId: chance.newId(), title, noteIds: [note.id] } }];
}

/** All dots of one person at once, on themes as chance has it. */
function voting(state: StateView, stage: Stage, id: Id, chance: Chance): Given[] {
  const ballot = [...state.all('ballots')].find(
    ({ status, stageId }) => status === 'open' && stageId === stage.id,
  );
  const cast = [...state.all('votes')].some(
    ({ ballotId, participantId }) => ballotId === ballot?.id && participantId === id,
  );
  if (!ballot || cast) return [];
  const dots = new Map<Id, number>();
  for (let left = ballot.dots; left > 0; left -= 1) {
    const free = ballot.options.filter(({ themeId }) => (dots.get(themeId) ?? 0) < ballot.perTheme);
    const option = pick(free, chance);
    if (option) dots.set(option.themeId, (dots.get(option.themeId) ?? 0) + 1);
  }
  return [...dots].map(([themeId, count]) => ({
    name: 'vote:cast',
    body: { ballotId: ballot.id, themeId, dots: count },
  }));
}

/** One of these, each as likely as another; undefined where there is none. */
export function pick<T>(from: readonly T[], chance: Chance): T | undefined {
  return from[Math.floor(chance.random() * from.length)];
}
