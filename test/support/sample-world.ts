import type { Consent } from '#shared/domain/participant.ts';
import { countVotes } from '#shared/domain/tally.ts';
import type { Rows } from '#shared/domain/state.ts';
import type { Workshop } from '#shared/domain/workshop.ts';
import sample from '../../server/demo/sample-workshop.json' with { type: 'json' };
import { createWorld, id, personRow, stageRow, translationRow, type World } from './handler-context.ts';

const consentOf: Record<string, Consent> = { named: 'named', anonymous: 'group', none: 'never' };
const day = Date.UTC(2026, 4, 14, 12);
const minute = 60_000;

/** The invented sample as it stands after the workshop: closed, results shown, decisions taken. */
export function sampleWorld(workshop: Partial<Workshop> = {}): World {
  const threshold = workshop.threshold ?? 5;
  return createWorld({
    workshop: {
      title: sample.workshop.title,
      aim: sample.workshop.aim,
      promise: sample.workshop.decisionPromise,
      influence: 'What happens on the ward and in the first weeks at home.',
      runBy: 'The stroke service',
      contact: 'stroke@example.org',
      hearFrom: 'Fatima',
      hearBy: '2026-08-14',
      hearWay: 'letter',
      status: 'closed',
      closedAt: day + 180 * minute,
      ...workshop,
    },
    stages: [
      stageRow('write', {
        title: 'Write',
        position: 0,
        status: 'closed',
        labelledGroups: ['staff', 'lived'],
        openedAt: day,
        closedAt: day + 11 * minute,
      }),
      stageRow('group', {
        position: 1,
        status: 'closed',
        openedAt: day + 20 * minute,
        closedAt: day + 40 * minute,
      }),
      stageRow('vote', {
        position: 2,
        status: 'closed',
        openedAt: day + 50 * minute,
        closedAt: day + 60 * minute,
      }),
      stageRow('decide', { title: 'Never opened', position: 3 }),
    ],
    participants: people(),
    notes: notes(),
    translations: translations(),
    themes: sample.themes.map(({ id: letter, label, summary, order }) => ({
      id: id(letter),
      title: label,
      summary,
      position: order,
      version: 1,
    })),
    ballots: [ballot(threshold)],
    votes: [],
    priorities: decisions(),
    actions: sample.actions.map((action, position) => ({
      id: id(action.id),
      themeId: id(sample.priorities.find((priority) => priority.id === action.priorityId)?.themeId ?? ''),
      title: action.title,
      owner: {
        kind: 'person',
        participantId: id(action.ownerParticipantId),
        answer: position === 0 ? 'yes' : 'asked',
      },
      coLead: { participantId: id(action.livedCoLeadId), answer: position === 0 ? 'yes' : 'no' },
      due: action.due,
      measure: action.measure,
      noteIds: action.ideaIds.map((idea) => id(idea)),
      agreed: position === 0,
      position,
      version: 1,
    })),
  });
}

function people(): Rows['participants'][] {
  return [
    ...sample.participants.map((person) =>
      personRow(person.displayName, {
        id: id(person.id),
        groupId: person.roleGroup,
        hasDevice: person.joinedBy !== 'facilitator-entered',
        accessNeeds: 'NEEDS',
        credit: person.id === 'p08' ? 'Siân of the choir' : null,
      }),
    ),
    personRow('Companion', { kind: 'supporter', groupId: null }),
    personRow('Latecomer', { status: 'waiting', credit: 'WAITED' }),
    personRow('', { id: id('gone'), status: 'removed' }),
  ];
}

function themeOf(idea: string): string | null {
  const found = sample.themes.find(({ ideaIds }) => ideaIds.includes(idea));
  return found ? id(found.id) : null;
}

function notes(): Rows['notes'][] {
  const shown = sample.ideas.map((idea, index): Rows['notes'] => ({
    id: id(idea.id),
    stageId: id('write'),
    authorId: id(idea.authorId),
    writtenFor: 'enteredOnBehalfBy' in idea,
    text: idea.text,
    language: idea.lang,
    consent: consentOf[idea.quoteConsent] ?? null,
    shows: 'nothing',
    status: 'shown',
    lateAt: null,
    rank: ((index * 7) % 40) / 40,
    themeId: themeOf(idea.id),
    themeOrder: index,
    hiddenReason: '',
    onWall: true,
    version: 1,
  }));
  const [first] = shown;
  if (!first) throw new Error('the sample has no ideas');
  const apart = { ...first, themeId: null, consent: 'named' as const };
  return [
    ...shown,
    { ...apart, id: id('private'), text: 'NEVER-REVEALED', status: 'private' },
    { ...apart, id: id('late'), text: 'STILL-WAITING', status: 'late', lateAt: day },
    { ...apart, id: id('hidden'), text: 'TAKEN-DOWN', status: 'hidden' },
  ];
}

function ballot(threshold: number): Rows['ballots'] {
  const options = sample.themes.map(({ id: letter, label }) => ({ themeId: id(letter), title: label }));
  const votes = sample.voting.ballots.flatMap(({ id: voter, roleGroup, votes: dots }) =>
    Object.entries(dots).map(([letter, count]) => ({
      themeId: id(letter),
      participantId: voter,
      groupId: roleGroup,
      dots: count,
    })),
  );
  const groups = sample.roleGroups.map(({ id: groupId, label }) => ({
    id: groupId,
    label,
    people: sample.participants.filter(({ roleGroup }) => roleGroup === groupId).length,
  }));
  return {
    id: id('ballot'),
    stageId: id('vote'),
    position: 0,
    question: 'What should change first?',
    dots: sample.voting.dotsPerPerson,
    perTheme: sample.voting.maxDotsPerTheme,
    options,
    status: 'counted',
    closedAt: day + 60 * minute,
    lateVoterIds: [],
    shown: true,
    result: countVotes({ votes, options, groups, threshold }),
  };
}

function decisions(): Rows['priorities'][] {
  const chosen = sample.priorities.map((priority, position): Rows['priorities'] => ({
    id: id(priority.themeId),
    outcome: 'chosen',
    statement: priority.statement,
    reason: priority.howChosen,
    position,
    version: 1,
  }));
  const aside: Rows['priorities'] = {
    id: id('C'),
    outcome: 'set-aside',
    statement: '',
    reason: 'The pharmacy lead takes it on.',
    position: 9,
    version: 1,
  };
  return [...chosen, aside];
}

export { sample };

function englishOf(idea: string): string {
  return sample.ideas.find(({ id: one }) => one === idea)?.translationEn ?? '';
}

/** Words beside two notes that may be quoted, one that may not, and one that was taken down. */
function translations(): Rows['translations'][] {
  return [
    translationRow('tr-26', 'i26', 'Companion', { language: 'en', text: englishOf('i26') }),
    translationRow('tr-33', 'i33', 'p14', { by: 'author', language: 'en', text: englishOf('i33') }),
    translationRow('tr-33-ur', 'i33', null, { language: 'ur', text: 'اگلے دن کوئی فون کرے۔' }),
    translationRow('tr-29', 'i29', null, { text: 'TRANSLATED-WITHOUT-CONSENT' }),
    translationRow('tr-hidden', 'hidden', null, { text: 'TRANSLATED-AND-TAKEN-DOWN' }),
  ];
}
