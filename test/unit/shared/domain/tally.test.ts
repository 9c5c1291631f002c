import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { countVotes, sharesOf, type Count } from '#shared/domain/tally.ts';
import sample from '../../../../server/demo/sample-workshop.json' with { type: 'json' };

const options = sample.themes.map((theme) => ({ themeId: theme.id }));
const sampleVotes = sample.voting.ballots.flatMap((ballot) =>
  Object.entries(ballot.votes).map(([themeId, dots]) => ({
    themeId,
    participantId: ballot.id,
    groupId: ballot.roleGroup,
    dots: dots ?? 0,
  })),
);
const sampleGroups = sample.roleGroups.map((group) => ({
  id: group.id,
  label: group.label,
  people: sample.participants.filter((person) => person.roleGroup === group.id).length,
}));
const sum = (totals: Record<string, number> | undefined): number =>
  Object.values(totals ?? {}).reduce((all, dots) => all + dots, 0);
const result = countVotes({ votes: sampleVotes, options, groups: sampleGroups, threshold: 5 });

test('the sample has the themes, people and notes it says', () => {
  const sizes = Object.fromEntries(sample.themes.map((theme) => [theme.id, theme.ideaIds.length]));
  expect(sizes).toEqual(sample.expected.themeSizes);
  expect(sampleGroups.map((group) => group.people)).toEqual([
    sample.expected.participants.staff,
    sample.expected.participants.lived,
  ]);
  expect(sample.ideas).toHaveLength(sample.expected.ideas.total);
});

test('the sample gives the dots it says, in total and by group', () => {
  expect(result.answered).toBe(sample.expected.participants.total);
  expect({
    staff: sum(result.groups[0]?.totals),
    lived: sum(result.groups[1]?.totals),
    total: sum(result.totals),
  }).toEqual(sample.expected.dots);
});

test('the sample gives all four rankings, ties included', () => {
  expect({
    byTotal: result.byTotal,
    staffOnly: result.groups[0]?.ranking,
    livedOnly: result.groups[1]?.ranking,
    equalGroupWeight: result.equalVoice?.ranking,
  }).toEqual(sample.expected.ranking);
  expect(result.withheld).toEqual([]);
});

test('the sample gives the shares of its tally', () => {
  const [staff, lived] = result.groups;
  const shares = { staff: sharesOf(staff?.totals ?? {}), lived: sharesOf(lived?.totals ?? {}) };
  for (const [themeId, row] of Object.entries(sample.voting.tally)) {
    expect({
      staff: staff?.totals[themeId],
      lived: lived?.totals[themeId],
      total: result.totals[themeId],
      staffSharePct: shares.staff[themeId],
      livedSharePct: shares.lived[themeId],
    }).toEqual(row);
  }
});

test('equal-voice shares are the mean of the group shares, with one decimal', () => {
  expect(result.equalVoice?.shares).toEqual({ A: 16.4, B: 21, C: 14.7, D: 14.7, E: 19.9, F: 13.3 });
});

const vote = (person: string, groupId: string, themeId: string, dots = 1) => ({
  participantId: person,
  groupId,
  themeId,
  dots,
});
const two = [
  { id: 'staff', label: 'Staff', people: 9 },
  { id: 'lived', label: 'Lived-experience partner', people: 9 },
];
const count = (changes: Partial<Count>) =>
  countVotes({
    votes: [],
    options: [{ themeId: 'A' }, { themeId: 'B' }],
    groups: two,
    threshold: 3,
    ...changes,
  });

const many = (groupId: string, themeId: string, people: number) =>
  Array.from({ length: people }, (_, index) => vote(`${groupId}${themeId}${index}`, groupId, themeId));

test('a small group withholds both of two groups, and the equal voice with them', () => {
  const counted = count({ votes: [...many('staff', 'A', 8), ...many('lived', 'B', 2)] });
  expect(counted).toEqual({
    answered: 10,
    totals: { A: 8, B: 2 },
    byTotal: [['A'], ['B']],
    groups: [],
    withheld: ['Staff', 'Lived-experience partner'],
    equalVoice: null,
  });
});

test('the equal voice is absent as soon as any split is withheld', () => {
  const groups = [...two, { id: 'carers', label: 'Carers', people: 1 }];
  const votes = [...many('staff', 'A', 8), ...many('lived', 'B', 5), ...many('carers', 'B', 1)];
  const counted = count({ votes, groups });
  expect(counted.groups.map((group) => group.groupId)).toEqual(['staff']);
  expect(counted.withheld).toEqual(['Lived-experience partner', 'Carers']);
  expect(counted.equalVoice).toBeNull();
});

test('a group without people and votes is neither shown nor withheld', () => {
  const groups = [...two, { id: 'carers', label: 'Carers', people: 0 }];
  const counted = count({ votes: [...many('staff', 'A', 4), ...many('lived', 'B', 4)], groups });
  expect(counted.groups).toHaveLength(2);
  expect(counted.withheld).toEqual([]);
  expect(counted.equalVoice).not.toBeNull();
});

test('themes without a dot share the last place', () => {
  const counted = count({
    votes: many('staff', 'B', 4),
    options: [{ themeId: 'A' }, { themeId: 'B' }, { themeId: 'C' }],
    groups: two.slice(0, 1),
  });
  expect(counted.byTotal).toEqual([['B'], ['A', 'C']]);
});

test('nobody voting is a result too', () => {
  const counted = count({});
  expect(counted.answered).toBe(0);
  expect(counted.byTotal).toEqual([['A', 'B']]);
  expect(counted.equalVoice).toBeNull();
});

test('equal fractions tie even where their decimals differ', () => {
  // A: 1/3 + 2/6; B: 2/3 + 0/6. In binary fractions these sums need not be equal.
  const votes = [
    vote('s1', 'staff', 'A'),
    vote('s2', 'staff', 'B'),
    vote('s3', 'staff', 'B'),
    ...many('lived', 'A', 2),
    ...many('lived', 'C', 4),
  ];
  const counted = count({ votes, options: [{ themeId: 'A' }, { themeId: 'B' }, { themeId: 'C' }] });
  expect(counted.equalVoice?.ranking).toEqual([['A', 'B', 'C']]);
});

test('close scores that round alike are not a tie', () => {
  const votes = [
    ...many('staff', 'A', 500),
    ...many('staff', 'B', 501),
    ...many('lived', 'A', 500),
    ...many('lived', 'B', 500),
  ];
  const counted = count({ votes });
  expect(counted.equalVoice?.shares).toEqual({ A: 50, B: 50 });
  expect(counted.equalVoice?.ranking).toEqual([['B'], ['A']]);
});

test('shares without dots are zero', () => {
  expect(sharesOf({ A: 0, B: 0 })).toEqual({ A: 0, B: 0 });
});

test('every dot is in the total, each theme has one place, and the order of votes does not matter', () => {
  const votes = fc.array(
    fc.record({
      participantId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
      groupId: fc.constantFrom('staff', 'lived'),
      themeId: fc.constantFrom('A', 'B'),
      dots: fc.integer({ min: 1, max: 5 }),
    }),
  );
  fc.assert(
    fc.property(votes, (cast) => {
      const counted = count({ votes: cast });
      expect(sum(counted.totals)).toBe(cast.reduce((sum, one) => sum + one.dots, 0));
      expect(counted.byTotal.flat().toSorted()).toEqual(['A', 'B']);
      expect(count({ votes: cast.toReversed() })).toEqual(counted);
    }),
  );
});
