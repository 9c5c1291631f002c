import type { Answer } from '#shared/domain/agreed-action.ts';
import type { Note, PrivateWord } from '#shared/domain/note.ts';
import type { Participant } from '#shared/domain/participant.ts';

/** What a person has of themself. `title` and `runBy` are here for those who wait and have no `room` yet. */
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
> {
  done: boolean;
  title: string;
  runBy: string;
  returnLink: string;
  supportConnected: boolean;
}

/** One's own note, wherever it stands. */
export type MineNote = Pick<
  Note,
  'id' | 'stageId' | 'text' | 'consent' | 'status' | 'themeId' | 'hiddenReason' | 'writtenFor' | 'version'
>;

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
  votes: MineVotes;
  words: Pick<PrivateWord, 'id' | 'noteId' | 'from' | 'text' | 'name' | 'at'>;
  asks: MineAsk;
  pauses: MinePause;
  people: MinePerson;
}
