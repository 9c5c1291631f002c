import type { PrivateWord } from '#shared/domain/note.ts';
import type { Participant } from '#shared/domain/participant.ts';

/** A person as facilitators see them. Never what they wrote or chose. */
export interface DeskPerson extends Pick<
  Participant,
  'id' | 'name' | 'kind' | 'groupId' | 'status' | 'hasDevice' | 'scribe' | 'accessNeeds' | 'agreedRules'
> {
  connected: boolean;
  done: boolean;
}

/** Live progress of the open stage, counts only. People without a device count as connected. */
export interface DeskProgress {
  /** Connected and not done. */
  busy: number;
  done: number;
  notConnected: number;
  /** Late notes that wait for the next batch. */
  late: number;
}

export interface DeskLinks {
  join: string;
  code: string;
  screen: string;
  support: string;
}

export interface DeskSettings {
  joiningOpen: boolean;
  waitingRoom: boolean;
  threshold: number;
  /** The threshold can no longer be changed. */
  thresholdFixed: boolean;
  onWall: boolean;
}

export interface DeskHiddenNote {
  id: string;
  text: string;
  reason: string;
}

export interface DeskFacilitator {
  id: string;
  name: string;
  owner: boolean;
  connected: boolean;
}

/** Owner and co-lead by id, for the desk's pickers. */
export interface DeskAction {
  id: string;
  ownerId: string | null;
  coLeadId: string | null;
}

/** Maps of the document `desk`. Single values live under the key `one`. */
export interface DeskMaps {
  people: DeskPerson;
  progress: DeskProgress;
  links: DeskLinks;
  settings: DeskSettings;
  hidden: DeskHiddenNote;
  words: Pick<PrivateWord, 'id' | 'noteId' | 'from' | 'text' | 'name' | 'at'>;
  facilitators: DeskFacilitator;
  actions: DeskAction;
}
