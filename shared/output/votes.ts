import type { Ballot, BallotResult, Ranking } from '#shared/domain/ballot.ts';
import type { Id } from '#shared/domain/ids.ts';
import type { StateView } from '#shared/domain/state.ts';
import type { Speech } from './speech.ts';

/** A ballot whose results were shown. */
export interface ReportBallot {
  question: string;
  dots: number;
  perTheme: number;
  answered: number;
  /** Best first. Those who share a place have the same one, and `tied`. */
  rows: ReportVoteRow[];
  /** Groups whose split may be shown, in the order of each row's `groups`. */
  groups: { label: string; answered: number }[];
  /** Why a split is missing, in words; null if none is. */
  withheld: string | null;
  /** Each group weighing the same; null where that would give a withheld split away. */
  equalVoice: ReportShare[] | null;
}

interface ReportVoteRow {
  place: number;
  tied: boolean;
  theme: string;
  dots: number;
  groups: number[];
}

interface ReportShare {
  place: number;
  tied: boolean;
  theme: string;
  percent: number;
}

/** Ballots whose results were shown to everyone, as they were counted and stored; in the order of their stages. */
export function ballotsIn(state: StateView, speech: Speech): ReportBallot[] {
  const openedAt = (ballot: Ballot) => state.get('stages', ballot.stageId)?.openedAt ?? 0;
  return [...state.all('ballots')]
    .flatMap((ballot) => (ballot.shown && ballot.result ? [{ ballot, result: ballot.result }] : []))
    .sort(
      (a, b) =>
        openedAt(a.ballot) - openedAt(b.ballot) ||
        (a.ballot.closedAt ?? 0) - (b.ballot.closedAt ?? 0) ||
        (a.ballot.id < b.ballot.id ? -1 : 1),
    )
    .map(({ ballot, result }) => ballotOf(ballot, result, speech));
}

function ballotOf(ballot: Ballot, result: BallotResult, speech: Speech): ReportBallot {
  const titles = new Map(ballot.options.map(({ themeId, title }) => [themeId, title]));
  const titleOf = (id: Id) => titles.get(id) ?? '';
  const { equalVoice } = result;
  return {
    question: ballot.question,
    dots: ballot.dots,
    perTheme: ballot.perTheme,
    answered: result.answered,
    rows: placesOf(result.byTotal).map(({ id, place, tied }) => ({
      place,
      tied,
      theme: titleOf(id),
      dots: result.totals[id] ?? 0,
      groups: result.groups.map((group) => group.totals[id] ?? 0),
    })),
    groups: result.groups.map(({ label, answered }) => ({ label, answered })),
    withheld: withheldWords(result, speech),
    equalVoice:
      equalVoice &&
      placesOf(equalVoice.ranking).map(({ id, place, tied }) => ({
        place,
        tied,
        theme: titleOf(id),
        percent: equalVoice.shares[id] ?? 0,
      })),
  };
}

/** Two who share the first place are both first, and the next is third. */
function placesOf(ranking: Ranking): { id: Id; place: number; tied: boolean }[] {
  let place = 1;
  return ranking.flatMap((ids) => {
    const here = place;
    place += ids.length;
    return ids.map((id) => ({ id, place: here, tied: ids.length > 1 }));
  });
}

/** Says what is not shown, never which group was the small one. */
function withheldWords({ withheld, groups }: BallotResult, { locale, say }: Speech): string | null {
  if (withheld.length === 0) return null;
  if (groups.length === 0) return say('output.votes.withheldAll');
  const names = new Intl.ListFormat(locale, { type: 'unit' }).format(withheld);
  return say('output.votes.withheldSome', { groups: names });
}
