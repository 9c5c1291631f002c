import type { Change, Rows, TableName } from '#shared/domain/state.ts';
import type { Batch } from '../../server/storage/storage.ts';

/** An id that a reader recognises: the words, padded. */
export function idOf(words: string): string {
  return words.padEnd(22, '_').slice(0, 22);
}

/** One row of every table, each field filled. They belong together: what refers finds what it refers to. */
export function fullRows(workshopId: string): { [T in TableName]: Rows[T] } {
  const key = workshopId.slice(0, 8);
  const stageId = idOf(`${key}-stage`);
  const personId = idOf(`${key}-person`);
  const themeId = idOf(`${key}-theme`);
  const noteId = idOf(`${key}-note`);
  const ballotId = idOf(`${key}-ballot`);
  return {
    workshops: {
      id: workshopId,
      title: 'Waiting well',
      aim: 'Make the wait kinder',
      promise: 'We act on three things',
      influence: 'The rooms and the letters, not the budget',
      runBy: 'Ward 7',
      contact: 'ward7@example.org',
      privacyUrl: 'https://example.org/privacy',
      keepDays: 90,
      groups: [
        { id: 'staff', label: 'Staff' },
        { id: 'lived', label: 'Lived-experience partner' },
      ],
      rules: ['One person at a time'],
      supportName: 'Ines',
      supportPlace: 'Room 2',
      supportPhone: '01632 960123',
      hearFrom: 'Tom',
      hearBy: '2031-05-01',
      hearWay: 'by letter',
      language: 'en',
      languages: ['cy', 'ur'],
      versions: { cy: { title: 'Aros yn dda', rules: ['Un ar y tro'] } },
      status: 'live',
      currentStageId: stageId,
      timer: { endsAt: 1_900_000_000_000, remainingMs: null },
      joiningOpen: true,
      waitingRoom: false,
      joinGeneration: 2,
      screenGeneration: 3,
      supportGeneration: 4,
      threshold: 5,
      onWall: true,
      wallTurning: false,
      createdAt: 1_800_000_000_000,
      startedAt: 1_800_000_000_010,
      endsAt: 1_800_000_000_011,
      closedAt: 1_800_000_000_001,
      reportFinalAt: 1_800_000_000_002,
    },
    facilitators: { id: idOf(`${key}-facilitator`), name: 'Tom', owner: true },
    links: { id: `link-of-${workshopId}`, kind: 'return', subjectId: personId },
    stages: {
      id: stageId,
      kind: 'write',
      title: 'Write',
      prompt: 'What was the wait like?',
      short: 'Say how it was.',
      picture: { name: 'time', text: 'A clock' },
      versions: { cy: { title: 'Ysgrifennu' } },
      minutes: 10,
      plannedMinutes: 12,
      position: 1,
      status: 'open',
      options: { shows: 'group' },
      labelledGroups: ['staff'],
      openedAt: 1_800_000_000_003,
      closedAt: 1_800_000_000_004,
    },
    participants: {
      id: personId,
      name: 'Amara',
      kind: 'participant',
      groupId: 'lived',
      status: 'present',
      hasDevice: true,
      scribe: true,
      accessNeeds: 'Large print',
      agreedRules: true,
      consentDefault: 'group',
      credit: 'Amara O.',
      doneStageId: stageId,
      moreTimeStageId: stageId,
      helpWanted: true,
      away: true,
      linkGeneration: 2,
      signedOutBefore: 0,
      linkRenewed: true,
      joinedAt: 1_800_000_000_005,
    },
    pauses: {
      id: idOf(`${key}-pause`),
      participantId: personId,
      askedAt: 1_800_000_000_006,
      status: 'seen',
    },
    themes: { id: themeId, title: 'Letters', summary: 'What they say', position: 0, version: 3 },
    notes: {
      id: noteId,
      stageId,
      authorId: personId,
      writtenFor: true,
      text: `Nobody told us why (${workshopId})`,
      language: 'en',
      consent: 'named',
      shows: 'group',
      status: 'shown',
      lateAt: null,
      rank: 0.123_456_789_012_345,
      themeId,
      themeOrder: 2,
      hiddenReason: 'by mistake',
      onWall: true,
      version: 5,
    },
    privateWords: {
      id: idOf(`${key}-word`),
      noteId,
      from: 'author',
      text: 'Thank you for asking',
      name: 'Amara',
      at: 1_800_000_000_007,
    },
    translations: {
      id: idOf(`${key}-translation`),
      noteId,
      authorId: personId,
      by: 'author',
      language: 'cy',
      text: 'Ddywedodd neb pam wrthym ni',
      onWall: true,
      version: 2,
    },
    ballots: {
      id: ballotId,
      stageId,
      position: 0,
      question: 'What first?',
      dots: 5,
      perTheme: 2,
      options: [{ themeId, title: 'Letters' }],
      status: 'counted',
      closedAt: 1_800_000_000_008,
      lateVoterIds: [personId],
      shown: true,
      result: {
        answered: 9,
        totals: { [themeId]: 12 },
        byTotal: [[themeId]],
        groups: [
          {
            groupId: 'staff',
            label: 'Staff',
            answered: 9,
            totals: { [themeId]: 12 },
            ranking: [[themeId]],
          },
        ],
        withheld: ['Lived-experience partner'],
        equalVoice: { shares: { [themeId]: 100 }, ranking: [[themeId]] },
      },
    },
    votes: {
      id: idOf(`${key}-vote`),
      ballotId,
      themeId,
      participantId: personId,
      groupId: 'lived',
      dots: 2,
    },
    priorities: {
      id: themeId,
      outcome: 'chosen',
      statement: 'Every letter says why',
      reason: 'Most dots, and cheap',
      position: 0,
      version: 1,
    },
    actions: {
      id: idOf(`${key}-action`),
      themeId,
      title: 'Rewrite the letter',
      owner: { kind: 'person', participantId: personId, answer: 'yes' },
      coLead: { participantId: personId, answer: 'asked' },
      due: '2031-06-01',
      measure: 'Ten readers understand it',
      noteIds: [noteId],
      agreed: true,
      position: 0,
      version: 2,
    },
  };
}

/** The same rows with everything empty that may be. */
export function emptyRows(workshopId: string): { [T in TableName]: Rows[T] } {
  const rows = fullRows(workshopId);
  return {
    workshops: {
      ...rows.workshops,
      title: '',
      rules: [],
      languages: [],
      versions: {},
      startedAt: null,
      endsAt: null,
      status: 'draft',
      currentStageId: null,
      timer: { endsAt: null, remainingMs: null },
      joiningOpen: false,
      waitingRoom: true,
      onWall: false,
      closedAt: null,
      reportFinalAt: null,
    },
    facilitators: { ...rows.facilitators, owner: false },
    links: { ...rows.links, kind: 'join' },
    stages: {
      ...rows.stages,
      prompt: '',
      short: '',
      picture: null,
      versions: {},
      status: 'waiting',
      options: {},
      labelledGroups: null,
      openedAt: null,
      closedAt: null,
    },
    participants: {
      ...rows.participants,
      name: '',
      kind: 'supporter',
      groupId: null,
      status: 'removed',
      hasDevice: false,
      scribe: false,
      accessNeeds: '',
      agreedRules: false,
      consentDefault: null,
      credit: null,
      doneStageId: null,
      moreTimeStageId: null,
      helpWanted: false,
      away: false,
      linkRenewed: false,
    },
    pauses: { ...rows.pauses, status: 'ended' },
    themes: { ...rows.themes, summary: '' },
    notes: {
      ...rows.notes,
      writtenFor: false,
      language: null,
      consent: null,
      shows: 'nothing',
      status: 'late',
      lateAt: 1_800_000_000_009,
      rank: null,
      themeId: null,
      themeOrder: 0,
      hiddenReason: '',
      onWall: true,
    },
    privateWords: { ...rows.privateWords, name: null },
    translations: { ...rows.translations, authorId: null, by: 'facilitator', onWall: false },
    ballots: {
      ...rows.ballots,
      options: [],
      status: 'open',
      closedAt: null,
      lateVoterIds: [],
      shown: false,
      result: null,
    },
    votes: { ...rows.votes, participantId: null },
    priorities: { ...rows.priorities, outcome: 'set-aside', statement: '' },
    actions: {
      ...rows.actions,
      themeId: null,
      owner: { kind: 'none' },
      coLead: null,
      due: '',
      measure: '',
      noteIds: [],
      agreed: false,
    },
  };
}

/** A change that stores the row. */
export function put<T extends TableName>(table: T, row: Rows[T]): Change {
  return { table, id: row.id, row } as Change;
}

/** A change that deletes the row. */
export function gone(table: TableName, id: string): Change {
  return { table, id, row: null };
}

/** Changes that store all these rows. */
export function putAll(rows: { [T in TableName]: Rows[T] }): Change[] {
  return Object.entries(rows).map(([table, row]) => ({ table, id: row.id, row }) as Change);
}

/** A batch with what the test says, and nothing else in it. */
export function batchOf(workshopId: string, baseRevision: number, parts: Partial<Batch> = {}): Batch {
  return {
    workshopId,
    baseRevision,
    changes: [],
    commands: [],
    audit: [],
    forgetBallots: [],
    erases: false,
    ...parts,
  };
}

/** The batch that makes a workshop with one row in every table. */
export function firstBatch(workshopId: string, parts: Partial<Batch> = {}): Batch {
  return batchOf(workshopId, 0, { changes: putAll(fullRows(workshopId)), ...parts });
}
