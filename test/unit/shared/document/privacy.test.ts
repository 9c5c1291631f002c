import { describe, expect, test } from 'vitest';
import type { Ballot, BallotResult } from '#shared/domain/ballot.ts';
import type { Participant } from '#shared/domain/participant.ts';
import type { Workshop } from '#shared/domain/workshop.ts';
import type { Stage } from '#shared/domain/stage.ts';
import {
  createWorld,
  id,
  noteRow,
  personRow,
  stageRow,
  themeRow,
  translationRow,
  type World,
} from '../../../support/handler-context.ts';
import { contentOf, documentOf, viewOf } from '../../../support/view.ts';

const author = id('Siân');
const other = id('Dev');
const audiences = [
  'room',
  'board:main',
  'desk',
  'support',
  'screen',
  `mine:${author}`,
  `mine:${other}`,
] as const;
type Audience = (typeof audiences)[number];
const mine = `mine:${author}` as const;

const result: BallotResult = {
  answered: 6,
  totals: { [id('Warmth')]: 4321 },
  byTotal: [[id('Warmth')]],
  groups: [],
  withheld: ['Staff'],
  equalVoice: null,
};

function ballot(changes: Partial<Ballot>): Ballot {
  return {
    id: id('ballot'),
    stageId: id('vote'),
    position: 0,
    question: 'What first?',
    dots: 5,
    perTheme: 2,
    options: [{ themeId: id('Warmth'), title: 'TITLE-ON-BALLOT' }],
    status: 'open',
    closedAt: 777_001,
    lateVoterIds: [author],
    shown: false,
    result: null,
    ...changes,
  };
}

interface Scene {
  workshop?: Partial<Workshop>;
  write?: Partial<Stage>;
  ballot?: Partial<Ballot>;
}

function world({ workshop = {}, write = {}, ballot: changes = {} }: Scene = {}): World {
  return createWorld({
    workshop: { createdAt: 777_002, currentStageId: id('group'), joiningOpen: false, ...workshop },
    facilitators: [{ id: id('facilitator'), name: 'Fatima', owner: true }],
    stages: [
      stageRow('write', {
        status: 'closed',
        openedAt: 777_003,
        closedAt: 777_004,
        labelledGroups: ['staff'],
        ...write,
      }),
      stageRow('group', { status: 'open', openedAt: 777_005 }),
    ],
    participants: [
      personRow('Siân', {
        groupId: 'lived',
        accessNeeds: 'NEEDS',
        credit: 'CREDIT',
        consentDefault: 'named',
        joinedAt: 777_006,
        moreTimeStageId: id('group'),
        helpWanted: true,
        away: true,
      }),
      personRow('Dev'),
      personRow('Sue', { kind: 'supporter', groupId: null }),
    ],
    pauses: [{ id: id('PAUSE'), participantId: author, askedAt: 777_007, status: 'asked' }],
    notes: [
      noteRow('private', 'Siân', { text: 'PRIVATE', status: 'private', rank: null }),
      noteRow('late', 'Siân', { text: 'LATE', status: 'late', rank: null, lateAt: 777_008 }),
      noteRow('hidden', 'Siân', { text: 'HIDDEN', status: 'hidden', hiddenReason: 'REASON' }),
      noteRow('plain', 'Siân', { text: 'PLAIN', consent: 'named', onWall: true }),
      noteRow('fresh', 'Siân', { text: 'FRESH' }),
      noteRow('grouped', 'Siân', { text: 'GROUPED', shows: 'group' }),
      noteRow('signed', 'Siân', { text: 'SIGNED', shows: 'name', onWall: true }),
    ],
    translations: [
      translationRow('t-private', 'private', 'Siân', { text: 'TR-PRIVATE', by: 'author', onWall: true }),
      translationRow('t-late', 'late', 'Siân', { text: 'TR-LATE', by: 'author', onWall: true }),
      translationRow('t-hidden', 'hidden', 'Sue', { text: 'TR-HIDDEN', onWall: true }),
      translationRow('t-plain', 'plain', 'Sue', { text: 'TR-PLAIN', onWall: true }),
      translationRow('t-new', 'plain', 'Sue', { text: 'TR-NEW', language: 'ur' }),
      translationRow('t-fresh', 'fresh', null, { text: 'TR-FRESH', onWall: true }),
    ],
    privateWords: [
      { id: id('w1'), noteId: id('plain'), from: 'facilitator', text: 'WORD', name: null, at: 777_009 },
    ],
    themes: [themeRow('Warmth', 0, { title: 'THEME' })],
    ballots: [ballot(changes)],
    votes: [
      {
        id: id('VOTE'),
        ballotId: id('ballot'),
        themeId: id('Warmth'),
        participantId: author,
        groupId: 'lived',
        dots: 2,
      },
    ],
  });
}

/** The audiences whose documents hold this text anywhere. */
function whoHas(text: string, scene: Scene = {}): Audience[] {
  const view = viewOf(world(scene).draft);
  return audiences.filter((name) => JSON.stringify(contentOf(documentOf(name, view))).includes(text));
}

describe('who can see what', () => {
  const onWall = { workshop: { onWall: true } };
  const shown = { ballot: { status: 'counted' as const, shown: true, result } };
  const named = { write: { options: { shows: 'name' as const } } };
  const grouped = { write: { options: { shows: 'group' as const } } };
  const large = { write: { ...grouped.write, labelledGroups: ['staff', 'lived'] } };

  const planned = { workshop: { endsAt: 777_010, onWall: true } };
  const versions = { versions: { cy: { title: 'TEITL' } }, onWall: true };

  const table: [what: string, text: string, scene: Scene, audiences: Audience[]][] = [
    ['an unrevealed note', 'PRIVATE', {}, [mine]],
    ['an unrevealed note beside a full wall', 'PRIVATE', onWall, [mine]],
    ['a late note', '"LATE"', onWall, [mine]],
    ['a hidden note', 'HIDDEN', onWall, ['desk', mine]],
    ['the reason it was hidden for', 'REASON', onWall, ['desk', mine]],
    ['a revealed note before the wall shows notes', 'PLAIN', {}, ['board:main', mine]],
    ['a note revealed since the wall was shown', 'FRESH', onWall, ['board:main', mine]],
    ['a revealed note on the wall', 'PLAIN', onWall, ['board:main', 'screen', mine]],
    ['a translation of an unrevealed note', 'TR-PRIVATE', onWall, []],
    ['a translation of a late note', 'TR-LATE', onWall, []],
    ['a translation of a hidden note', 'TR-HIDDEN', onWall, []],
    ['a translation of a revealed note before the wall shows notes', 'TR-PLAIN', {}, ['board:main']],
    ['a translation of a note on the wall', 'TR-PLAIN', onWall, ['board:main', 'screen']],
    ['a translation that came since', 'TR-NEW', onWall, ['board:main']],
    ['a translation of a note revealed since the wall was shown', 'TR-FRESH', onWall, ['board:main']],
    ['who needs more time', '"moreTime":true', onWall, [mine]],
    ['how many need more time', '"moreTime":1', onWall, ['desk']],
    ['for which stage', 'moreTimeStageId', onWall, []],
    ['who asks for help', '"helpWanted":true', onWall, ['desk', mine]],
    ['who is away', '"away":true', onWall, ['desk', mine]],
    ['when the day should end', '777010', planned, ['desk']],
    ['a version in a language that is not offered', 'TEITL', { workshop: versions }, []],
    [
      'a version in a language that is offered',
      'TEITL',
      { workshop: { ...versions, languages: ['cy'] } },
      ['room', 'screen'],
    ],
    ['a theme before the wall shows notes', '"THEME"', {}, ['board:main']],
    ['a theme on the wall', '"THEME"', onWall, ['board:main', 'screen']],
    ['the titles on a ballot before the wall shows notes', 'TITLE-ON-BALLOT', {}, ['board:main']],
    ['a private word', 'WORD', onWall, ['desk', mine]],
    ['access needs', 'NEEDS', onWall, ['desk', mine]],
    ['the wish to be named', 'CREDIT', onWall, [mine]],
    ['consent to quote', 'consent', onWall, [mine, `mine:${other}`]],
    ['a name, where notes show none', 'Siân"', onWall, ['desk', 'support', mine]],
    ['a name, where notes show it', 'Siân"', named, ['board:main', 'desk', 'support', mine]],
    [
      'a name on the wall, where notes show it',
      'Siân"',
      { ...onWall, ...named },
      ['board:main', 'desk', 'support', 'screen', mine],
    ],
    ['a ballot cast', `"${id('Warmth')}":2`, { workshop: { onWall: true } }, [mine]],
    ['results before they are shown', '4321', { ballot: { status: 'counted', result } }, []],
    ['results once they are shown', '4321', shown, ['board:main', 'screen']],
    ['who may still vote', 'lateVoterIds', onWall, []],
    ['the way back of a person', `return-link-of-${author}`, onWall, [mine]],
    ['a pause', id('PAUSE'), onWall, ['support', mine]],
    ['the groups that may be named', 'labelledGroups', large, []],
    ['whose note it is', 'authorId', onWall, []],
    ['whose vote it is', 'participantId', onWall, []],
  ];
  test.each(table)('%s', (_, text, scene, expected) => {
    expect(whoHas(text, scene)).toEqual(expected);
  });

  test.each(['board:main', 'screen', 'room', 'support', `mine:${other}`])(
    'no id of an author is in %s',
    (name) => {
      const view = viewOf(world(onWall).draft, { participants: new Set([author]) });
      expect(JSON.stringify(contentOf(documentOf(name, view)))).not.toContain(author);
      expect(JSON.stringify(contentOf(documentOf(name, view))), 'of a translator').not.toContain(id('Sue'));
    },
  );

  test('the desk has people by id, and no id beside a note, a word or a vote', () => {
    const { people: _, actions: __, ...rest } = contentOf(documentOf('desk', viewOf(world().draft)));
    expect(JSON.stringify(rest)).not.toContain(author);
  });

  test.each(['room', 'board:main', 'screen', `mine:${other}`])(
    '%s holds no time at which somebody acted',
    (name) => {
      const content = JSON.stringify(contentOf(documentOf(name, viewOf(world(onWall).draft))));
      expect(content).not.toMatch(/77700\d/);
    },
  );
});

function noteIn(scene: Scene, note: string): unknown {
  return contentOf(documentOf('board:main', viewOf(world(scene).draft)))['notes']?.[id(note)];
}

describe('labels and names on notes', () => {
  const byGroup = { options: { shows: 'group' as const } };

  test('a group that is too small to be named gives no label', () => {
    expect(noteIn({ write: byGroup }, 'grouped')).toMatchObject({ group: null, name: null });
  });
  test('a group that is large enough gives its label', () => {
    expect(noteIn({ write: { ...byGroup, labelledGroups: ['lived'] } }, 'grouped')).toMatchObject({
      group: 'Lived-experience partner',
      name: null,
    });
  });
  test('before the groups are decided nothing is labelled', () => {
    expect(noteIn({ write: { ...byGroup, labelledGroups: null } }, 'grouped')).toMatchObject({ group: null });
  });
  test('a stage that was tightened holds back what was promised on older notes', () => {
    expect(noteIn({ write: byGroup }, 'signed')).toMatchObject({ name: null });
  });
  test('a stage that was loosened adds nothing to older notes', () => {
    expect(noteIn({ write: { options: { shows: 'name' } } }, 'plain')).toMatchObject({
      name: null,
      group: null,
    });
  });
});

function whileWriting(): World {
  return createWorld({
    workshop: { currentStageId: id('write') },
    stages: [stageRow('write', { status: 'open' })],
    participants: [personRow('Siân'), personRow('Dev')],
    notes: [noteRow('first', 'Siân', { status: 'private', rank: null })],
    facilitators: [{ id: id('facilitator'), name: 'Fatima', owner: true }],
  });
}

describe('private commands before the reveal', () => {
  const others = audiences.filter((name) => name !== mine);
  const commands: [string, (world: World) => void][] = [
    [
      'writing',
      ({ draft }) => draft.put('notes', noteRow('next', 'Siân', { status: 'private', rank: null })),
    ],
    [
      'changing words',
      ({ draft }) => draft.put('notes', noteRow('first', 'Siân', { status: 'private', version: 2 })),
    ],
    ['removing a note', ({ draft }) => draft.remove('notes', id('first'))],
    [
      'answering about quotes',
      ({ draft }) => draft.put('participants', personRow('Siân', { consentDefault: 'never' })),
    ],
    ['wishing to be named', ({ draft }) => draft.put('participants', personRow('Siân', { credit: 'S.' }))],
  ];
  test.each(commands)('%s changes nothing that anyone else holds', (_, act) => {
    const here = whileWriting();
    const before = others.map((name) => contentOf(documentOf(name, viewOf(here.draft))));
    act(here);
    expect(others.map((name) => contentOf(documentOf(name, viewOf(here.draft))))).toEqual(before);
  });
});

describe('what people ask for quietly', () => {
  const asks: [string, Partial<Participant>, string[]][] = [
    ['needing more time', { moreTimeStageId: id('write') }, ['desk', mine]],
    ['calling for help', { helpWanted: true }, ['desk', mine]],
    ['taking a break from the screen', { away: true }, ['desk', mine]],
  ];
  test.each(asks)('%s reaches nobody else', (_, asked, expected) => {
    const here = whileWriting();
    const content = () =>
      audiences.map((name) => JSON.stringify(contentOf(documentOf(name, viewOf(here.draft)))));
    const before = content();
    here.draft.put('participants', personRow('Siân', asked));
    const after = content();
    expect(audiences.filter((_name, index) => before[index] !== after[index])).toEqual(expected);
  });

  test('the desk learns how many need more time, and nothing about whom', () => {
    const here = whileWriting();
    const people = () => contentOf(documentOf('desk', viewOf(here.draft)))['people'];
    const before = people();
    here.draft.put('participants', personRow('Siân', { moreTimeStageId: id('write') }));
    expect(people()).toEqual(before);
  });
});
