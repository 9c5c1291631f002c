import { describe, expect, test } from 'vitest';
import { limits } from '#shared/domain/limits.ts';
import {
  createWorld,
  id,
  noteRow,
  personRow,
  stageRow,
  type World,
} from '../../../support/handler-context.ts';
import { sample, sampleWorld } from '../../../support/sample-world.ts';
import { reportAt } from '../../../support/report.ts';

const at = Date.UTC(2026, 4, 15, 9);
const report = reportAt(sampleWorld().draft, at);
const letters = new Map(sample.themes.map(({ id: letter, label }) => [label, letter]));
const letterOf = (title: string): string => letters.get(title) ?? title;

/** Rows with places as the sample writes a ranking: lists of those who share a place. */
function ranking(rows: readonly { place: number; theme: string }[]): string[][] {
  const places = Map.groupBy(rows, ({ place }) => place);
  return [...places.values()].map((row) => row.map(({ theme }) => letterOf(theme)));
}

describe('the sample', () => {
  test('gives its theme sizes, and what is parked', () => {
    const sizes = report.themes.map(({ title, notes }) => [letterOf(title), notes.length]);
    expect(Object.fromEntries(sizes)).toEqual(sample.expected.themeSizes);
    expect(report.parked).toHaveLength(sample.expected.parked);
    expect(report.notes).toHaveLength(sample.expected.ideas.total);
  });

  test('counts people by group, and supporters apart', () => {
    expect(report.attendance).toEqual({
      groups: [
        { label: 'Staff', people: sample.expected.participants.staff },
        { label: 'Lived-experience partner', people: sample.expected.participants.lived },
      ],
      people: sample.expected.participants.total,
      supporters: 1,
    });
  });

  test('gives its rankings, with ties as ties', () => {
    const [ballot] = report.votes;
    expect(ranking(ballot?.rows ?? [])).toEqual(sample.expected.ranking.byTotal);
    expect(ranking(ballot?.equalVoice ?? [])).toEqual(sample.expected.ranking.equalGroupWeight);
    expect(ballot?.rows.map(({ place, tied }) => (tied ? `${place}=` : `${place}`))).toEqual([
      '1=',
      '1=',
      '3',
      '4=',
      '4=',
      '4=',
    ]);
  });

  test('quotes only as consent allows', () => {
    const quotes = report.notes.flatMap(({ quote }) => (quote ? [quote] : []));
    expect(quotes).toHaveLength(sample.expected.quotableByDefault);
    for (const idea of sample.ideas) {
      const quote = quotes.find(({ text }) => text === idea.text);
      const name = sample.participants.find((person) => person.id === idea.authorId)?.displayName;
      const group = idea.roleGroup === 'staff' ? 'Staff' : 'Lived-experience partner';
      const by = idea.quoteConsent === 'named' ? name : group;
      expect(quote?.by).toBe(idea.quoteConsent === 'none' ? undefined : by);
    }
  });

  test('marks what somebody else typed', () => {
    const typed = sample.ideas.find((idea) => 'enteredOnBehalfBy' in idea);
    expect(report.notes.find(({ quote }) => quote?.text === typed?.text)?.quote?.writtenFor).toBe(true);
    expect(report.method.join(' ')).toContain('written for them');
  });

  test('gives reasons for what was chosen and set aside, and flags themes without a fate', () => {
    expect(report.decisions.chosen.map(({ theme }) => letterOf(theme))).toEqual(['E', 'B', 'A', 'F']);
    expect(report.decisions.setAside).toEqual([
      { theme: 'Medicines made clear', reason: 'The pharmacy lead takes it on.' },
    ]);
    expect(report.decisions.undecided.map(letterOf)).toEqual(['D']);
    expect(report.themes.map(({ fate }) => fate)).toEqual([
      'chosen',
      'chosen',
      'set-aside',
      'none',
      'chosen',
      'chosen',
    ]);
  });

  test('names owner and co-lead only after they said yes', () => {
    expect(report.actions[0]).toMatchObject({
      owner: { kind: 'person', name: 'Adébáyò' },
      coLead: { kind: 'person', name: 'Siân' },
      theme: 'Someone to call in the first weeks',
    });
    expect(report.actions[0]?.notes).toHaveLength(2);
    expect(report.actions[1]).toMatchObject({ owner: { kind: 'asked' }, coLead: { kind: 'none' } });
  });

  test('holds the agenda as it was held, and says when it was made', () => {
    expect(report.agenda.map(({ title }) => title)).toEqual(['Write', 'group', 'vote']);
    expect(report.agenda[0]).toMatchObject({ plannedMinutes: 10, heldMinutes: 11 });
    expect(report.asOf).toEqual({ revision: 41, at });
  });

  test('the minutes a stage was planned for stay so when it was shortened on the day', () => {
    const world = createWorld();
    world.draft.put(
      'stages',
      stageRow('write', { status: 'closed', openedAt: 1, closedAt: 60_001, plannedMinutes: 20, minutes: 8 }),
    );
    expect(reportAt(world.draft, at).agenda[0]).toMatchObject({ plannedMinutes: 20, heldMinutes: 1 });
  });

  test('speaks a language of its reader only where the workshop is offered in it', () => {
    const world = createWorld();
    const versions = { cy: { title: 'Dod adref' } };
    world.draft.put('workshops', { ...world.draft.workshop, versions, languages: [] });
    expect(reportAt(world.draft, at, 'cy').title.language).toBe('en');
    world.draft.put('workshops', { ...world.draft.workshop, versions, languages: ['cy'] });
    expect(reportAt(world.draft, at, 'cy').title).toEqual({ text: 'Dod adref', language: 'cy' });
  });

  test('names those who asked to be named, as they asked', () => {
    expect(report.madeBy).toEqual(['Siân of the choir']);
  });
});

describe('draft and final', () => {
  test('a draft says until when people can object', () => {
    const { closedAt } = sampleWorld().draft.workshop;
    expect(report.final).toBe(false);
    expect(report.objectUntil).toBe((closedAt ?? 0) + limits.objectionDays * 86_400_000);
  });
  test('it is final once the facilitator made it so', () => {
    expect(reportAt(sampleWorld({ reportFinalAt: at }).draft, at).final).toBe(true);
  });
});

describe('small groups', () => {
  test('a withheld split is said in words and given by no number', () => {
    const [ballot] = reportAt(sampleWorld({ threshold: 8 }).draft, at).votes;
    expect(ballot).toMatchObject({ groups: [], equalVoice: null });
    expect(ballot?.rows.every(({ groups }) => groups.length === 0)).toBe(true);
    expect(ballot?.withheld).toMatch(/not shown/);
  });

  test('a group that may not be named is "a participant"', () => {
    const { draft } = sampleWorld();
    const write = draft.get('stages', id('write'));
    if (write) draft.put('stages', { ...write, labelledGroups: [] });
    const said = new Set(reportAt(draft, at).notes.map(({ quote }) => quote?.by));
    expect(said.has('a participant')).toBe(true);
    expect(said.has('Staff')).toBe(false);
  });
});

/** A closed write stage, someone who took part and someone who was removed. */
function written(): World {
  return createWorld({
    stages: [stageRow('write', { status: 'closed', openedAt: 1, labelledGroups: ['staff'] })],
    participants: [personRow('Dev'), personRow('', { id: id('gone'), status: 'removed', groupId: 'staff' })],
  });
}

describe('what never enters a report', () => {
  test.each([null, 'never'] as const)('words whose consent is %s', (consent) => {
    const { draft } = written();
    draft.put('notes', noteRow('n', 'Dev', { consent, text: 'SECRET' }));
    const made = reportAt(draft, at);
    expect(made.parked).toEqual([{ number: 1, stage: 'write', theme: null, quote: null }]);
    expect(JSON.stringify(made)).not.toContain('SECRET');
  });

  test.each(['private', 'late', 'hidden'] as const)('a %s note', (status) => {
    const { draft } = written();
    draft.put('notes', noteRow('n', 'Dev', { status, consent: 'named' }));
    expect(reportAt(draft, at).notes).toEqual([]);
  });

  test('the name of someone who was removed: their group stands for it', () => {
    const { draft } = written();
    draft.put('notes', noteRow('n', 'gone', { consent: 'named' }));
    expect(reportAt(draft, at).notes[0]?.quote?.by).toBe('Staff');
  });

  test.each(['open', 'closed', 'counted'] as const)('a ballot that is %s and not shown', (status) => {
    const { draft } = sampleWorld();
    const ballot = draft.get('ballots', id('ballot'));
    if (ballot) draft.put('ballots', { ...ballot, status, shown: false });
    expect(reportAt(draft, at).votes).toEqual([]);
  });

  test('a change of consent is obeyed by the next report', () => {
    const { draft } = sampleWorld();
    const note = draft.get('notes', id('i40'));
    if (note) draft.put('notes', { ...note, consent: 'never' });
    expect(JSON.stringify(reportAt(draft, at))).not.toContain('choir –');
  });
});
