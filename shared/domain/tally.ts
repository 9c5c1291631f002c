import type { BallotResult, Ranking, Vote } from './ballot.ts';
import type { Id } from './ids.ts';
import { withheldGroups } from './small-groups.ts';

/** What a ballot is counted from. */
export interface Count {
  votes: Iterable<Pick<Vote, 'themeId' | 'participantId' | 'groupId' | 'dots'>>;
  /** Themes in their order; those without dots are counted too. */
  options: readonly { themeId: Id }[];
  /** The workshop's groups, with how many people each has in the room. */
  groups: readonly { id: string; label: string; people: number }[];
  /** Answers a group needs before its split may be shown. */
  threshold: number;
}

interface GroupCount {
  id: string;
  label: string;
  answered: number;
  dots: number;
  totals: Record<Id, number>;
}

/**
 * Counts a ballot and leaves out what small groups require (architecture.md, "Small groups"). Ties are ties: a place
 * holds everybody who has it, in the order of the options.
 */
export function countVotes(count: Count): BallotResult {
  const { options } = count;
  const known = new Set(options.map((option) => option.themeId));
  const votes = [...count.votes].filter((vote) => known.has(vote.themeId));
  const groups: GroupCount[] = count.groups
    .map((group) => {
      const own = votes.filter((vote) => vote.groupId === group.id);
      return { group, own };
    })
    .filter(({ group, own }) => group.people > 0 || own.length > 0)
    .map(({ group, own }) => ({
      id: group.id,
      label: group.label,
      answered: voters(own),
      dots: own.reduce((sum, vote) => sum + vote.dots, 0),
      totals: totalsOf(options, own),
    }));
  const withheld = withheldGroups(
    groups.map((group) => ({ groupId: group.id, answered: group.answered })),
    count.threshold,
  );
  const totals = totalsOf(options, votes);
  return {
    answered: voters(votes),
    totals,
    byTotal: rank(options, (themeId) => BigInt(totals[themeId] ?? 0)),
    groups: groups
      .filter((group) => !withheld.has(group.id))
      .map((group) => ({
        groupId: group.id,
        label: group.label,
        answered: group.answered,
        totals: group.totals,
        ranking: rank(options, (themeId) => BigInt(group.totals[themeId] ?? 0)),
      })),
    withheld: groups.filter((group) => withheld.has(group.id)).map((group) => group.label),
    equalVoice: withheld.size === 0 && groups.length > 0 ? equalVoice(options, groups) : null,
  };
}

/** Each theme's share of a group's dots in percent, with one decimal. All zero where there are no dots. */
export function sharesOf(totals: Readonly<Record<Id, number>>): Record<Id, number> {
  const dots = Object.values(totals).reduce((sum, value) => sum + value, 0);
  return Object.fromEntries(
    Object.entries(totals).map(([themeId, value]) => [themeId, percent(BigInt(value), BigInt(dots))]),
  );
}

/** Each group weighs the same: the mean of its shares. Ranked on exact fractions, so that no rounding makes a tie. */
function equalVoice(
  options: Count['options'],
  groups: readonly GroupCount[],
): { shares: Record<Id, number>; ranking: Ranking } {
  const whole = groups.reduce((product, group) => product * BigInt(group.dots), 1n);
  const score = (themeId: Id): bigint =>
    groups.reduce(
      (sum, group) => sum + (BigInt(group.totals[themeId] ?? 0) * whole) / BigInt(group.dots),
      0n,
    );
  const all = whole * BigInt(groups.length);
  return {
    shares: Object.fromEntries(options.map(({ themeId }) => [themeId, percent(score(themeId), all)])),
    ranking: rank(options, score),
  };
}

/** Rounded half up to one decimal. */
function percent(part: bigint, whole: bigint): number {
  return whole === 0n ? 0 : Number((part * 2_000n + whole) / (whole * 2n)) / 10;
}

function voters(votes: readonly { participantId: Id | null }[]): number {
  return new Set(votes.map((vote) => vote.participantId)).size;
}

function totalsOf(
  options: Count['options'],
  votes: readonly { themeId: Id; dots: number }[],
): Record<Id, number> {
  const totals = new Map(options.map(({ themeId }) => [themeId, 0]));
  for (const vote of votes) totals.set(vote.themeId, (totals.get(vote.themeId) ?? 0) + vote.dots);
  return Object.fromEntries(totals);
}

function rank(options: Count['options'], scoreOf: (themeId: Id) => bigint): Ranking {
  const places = new Map<bigint, Id[]>();
  for (const { themeId } of options) {
    const score = scoreOf(themeId);
    places.set(score, [...(places.get(score) ?? []), themeId]);
  }
  return [...places].toSorted(([one], [other]) => (one < other ? 1 : -1)).map(([, themes]) => themes);
}
