import type { Answer } from '#shared/domain/agreed-action.ts';
import type { Note, PrivateWord } from '#shared/domain/note.ts';
import type { Participant } from '#shared/domain/participant.ts';
import { takesPart } from '#shared/domain/situation.ts';
import type { Translation } from '#shared/domain/translation.ts';
import { idsOf, idsWhere, projectionFrom, single, type Reach } from './map-rule.ts';
import { one, type Projection } from './projection.ts';
import { isDone, needsMoreTime, supportOf, type RoomAbout } from './room.ts';
import type { View } from './view.ts';

/** What a person has of themself. `title`, `runBy` and `support` are here for those who wait and have no `room` yet. */
export interface MineMe extends Pick<
  Participant,
  | 'id'
  | 'name'
  | 'kind'
  | 'groupId'
  | 'status'
  | 'scribe'
  | 'accessNeeds'
  | 'agreedRules'
  | 'consentDefault'
  | 'credit'
  | 'linkRenewed'
  | 'helpWanted'
  | 'away'
> {
  done: boolean;
  moreTime: boolean;
  title: string;
  runBy: string;
  returnLink: string;
  supportConnected: boolean;
  support: RoomAbout['support'];
}

/** One's own note, wherever it stands. */
export type MineNote = Pick<
  Note,
  | 'id'
  | 'stageId'
  | 'text'
  | 'language'
  | 'consent'
  | 'status'
  | 'themeId'
  | 'hiddenReason'
  | 'writtenFor'
  | 'version'
>;

/** Which translations are one's own; their words stand on the board. */
export type MineTranslation = Pick<Translation, 'id' | 'noteId'>;

/** One's own dots in an open (or closed, not yet counted) ballot. `late` says they may still be sent. */
export interface MineVotes {
  id: string;
  dots: Record<string, number>;
  left: number;
  late: boolean;
}

/** Someone asks me to own or co-lead an action. */
export interface MineAsk {
  id: string;
  actionId: string;
  role: 'owner' | 'co-lead';
  title: string;
  answer: Answer;
}

export interface MinePause {
  id: string;
  askedAt: number;
  status: 'asked' | 'seen';
}

/** For scribes: a person without a device whom they may write for. */
export interface MinePerson {
  id: string;
  name: string;
  groupId: string;
  agreedRules: boolean;
  done: boolean;
}

/** Maps of the document `mine:ID`. Single values live under the key `one`. */
export interface MineMaps {
  me: MineMe;
  notes: MineNote;
  translations: MineTranslation;
  votes: MineVotes;
  words: Pick<PrivateWord, 'id' | 'noteId' | 'from' | 'text' | 'name' | 'at'>;
  asks: MineAsk;
  pauses: MinePause;
  people: MinePerson;
}

function meOf({ state, presence, links }: View, id: string): MineMe | undefined {
  const person = state.get('participants', id);
  if (!person || person.status === 'removed') return undefined;
  return {
    id,
    name: person.name,
    kind: person.kind,
    groupId: person.groupId,
    status: person.status,
    scribe: person.scribe,
    accessNeeds: person.accessNeeds,
    agreedRules: person.agreedRules,
    consentDefault: person.consentDefault,
    credit: person.credit,
    linkRenewed: person.linkRenewed,
    helpWanted: person.helpWanted,
    away: person.away,
    done: isDone(state, person),
    moreTime: needsMoreTime(state, person),
    title: state.workshop.title,
    support: supportOf(state.workshop),
    runBy: state.workshop.runBy,
    returnLink: links.returnTo(id),
    supportConnected: presence.support,
  };
}

function noteOf({ state }: View, id: string, me: string): MineNote | undefined {
  const note = state.get('notes', id);
  if (note?.authorId !== me) return undefined;
  const { stageId, text, language, consent, status, themeId, hiddenReason, writtenFor, version } = note;
  return { id, stageId, text, language, consent, status, themeId, hiddenReason, writtenFor, version };
}

function translationOf({ state }: View, id: string, me: string): MineTranslation | undefined {
  const translation = state.get('translations', id);
  return translation?.authorId === me ? { id, noteId: translation.noteId } : undefined;
}

function votesOf({ state }: View, id: string, me: string): MineVotes | undefined {
  const ballot = state.get('ballots', id);
  if (!ballot || ballot.status === 'counted' || !takesPart(state.get('participants', me))) return undefined;
  const own = [...state.all('votes')].filter((vote) => vote.ballotId === id && vote.participantId === me);
  const cast = own.filter((vote) => vote.dots > 0).map((vote): [string, number] => [vote.themeId, vote.dots]);
  return {
    id,
    dots: Object.fromEntries(cast.sort(([a], [b]) => (a < b ? -1 : 1))),
    left: cast.reduce((left, [, dots]) => left - dots, ballot.dots),
    late: ballot.status === 'closed' && ballot.lateVoterIds.includes(me),
  };
}

function wordOf({ state }: View, id: string, me: string): MineMaps['words'] | undefined {
  const word = state.get('privateWords', id);
  if (!word || state.get('notes', word.noteId)?.authorId !== me) return undefined;
  return { id, noteId: word.noteId, from: word.from, text: word.text, name: word.name, at: word.at };
}

const roles = ['owner', 'co-lead'] as const;

function askIds(actionId: string): string[] {
  return roles.map((role) => `${actionId}:${role}`);
}

function asksIn({ state }: View): string[] {
  return [...state.all('actions')].flatMap((action) => askIds(action.id));
}

function askOf({ state }: View, id: string, me: string): MineAsk | undefined {
  const [actionId = '', role] = id.split(':');
  const action = state.get('actions', actionId);
  if (!action) return undefined;
  const { title, owner, coLead } = action;
  if (role === 'owner' && owner.kind === 'person' && owner.participantId === me) {
    return { id, actionId, role, title, answer: owner.answer };
  }
  if (role === 'co-lead' && coLead?.participantId === me) {
    return { id, actionId, role, title, answer: coLead.answer };
  }
  return undefined;
}

function pauseOf({ state }: View, id: string, me: string): MinePause | undefined {
  const pause = state.get('pauses', id);
  if (pause?.participantId !== me || pause.status === 'ended') return undefined;
  return { id, askedAt: pause.askedAt, status: pause.status };
}

function personOf({ state }: View, id: string, me: string): MinePerson | undefined {
  const person = state.get('participants', id);
  if (!state.get('participants', me)?.scribe || !takesPart(person) || person.hasDevice) return undefined;
  const { name, groupId, agreedRules } = person;
  return { id, name, groupId: groupId ?? '', agreedRules, done: isDone(state, person) };
}

/** What one person has of their own. Somebody who waits has only `me`; somebody who was removed, nothing. */
export function mineProjection(me: string): Projection {
  const present = <V>(value: (view: View, id: string, me: string) => V | undefined) => {
    return (view: View, id: string): V | undefined =>
      view.state.get('participants', me)?.status === 'present' ? value(view, id, me) : undefined;
  };
  /** My own row decides whether I have anything at all. */
  const mineOnly = (ids: (view: View) => Iterable<string>): Reach<'participants'> => {
    return (_, id, view) => (id === me ? ids(view) : []);
  };
  function* notes({ state }: View) {
    for (const note of state.notesOf(me)) yield note.id;
  }
  const translations = (view: View) =>
    idsWhere(view, 'translations', (translation) => translation.authorId === me);
  const pauses = (view: View) => idsWhere(view, 'pauses', (pause) => pause.participantId === me);
  const ballots = idsOf('ballots');
  const words = idsOf('privateWords');
  const people = idsOf('participants');

  return projectionFrom<MineMaps>({
    me: single((view) => meOf(view, me), {
      on: { workshops: 'all', participants: mineOnly(() => [one]) },
      presence: (actor) => (actor.kind === 'support' ? [one] : []),
    }),
    notes: {
      ids: notes,
      value: present(noteOf),
      on: {
        notes: (row, id) => (row === null || row.authorId === me ? [id] : []),
        participants: mineOnly(notes),
      },
    },
    translations: {
      ids: translations,
      value: present(translationOf),
      on: {
        translations: (row, id) => (row === null || row.authorId === me ? [id] : []),
        participants: mineOnly(translations),
      },
    },
    votes: {
      ids: ballots,
      value: present(votesOf),
      on: {
        ballots: 'same',
        votes: (row, _, view) => {
          if (row === null) return ballots(view);
          return row.participantId === me ? [row.ballotId] : [];
        },
        participants: mineOnly(ballots),
      },
    },
    words: {
      ids: words,
      value: present(wordOf),
      on: {
        privateWords: 'same',
        notes: (_, id, view) => idsWhere(view, 'privateWords', (word) => word.noteId === id),
        participants: mineOnly(words),
      },
    },
    asks: {
      ids: asksIn,
      value: present(askOf),
      on: { actions: (_, id) => askIds(id), participants: mineOnly(asksIn) },
    },
    pauses: {
      ids: pauses,
      value: present(pauseOf),
      on: {
        pauses: (row, id) => (row === null || row.participantId === me ? [id] : []),
        participants: mineOnly(pauses),
      },
    },
    people: {
      ids: people,
      value: present(personOf),
      on: {
        participants: (_, id, view) => (id === me ? [id, ...people(view)] : [id]),
        // Which stage is open decides who is done with it; only a scribe has anybody here.
        workshops: (_, _id, view) => (view.state.get('participants', me)?.scribe ? people(view) : []),
      },
    },
  });
}
