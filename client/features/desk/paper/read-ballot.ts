/** What a ballot sheet allows. */
export interface BallotSheet {
  /** How many themes are numbered on it, from 1. */
  themes: number;
  dots: number;
  perTheme: number;
}

/** Dots for each numbered theme, or why the numbers cannot be what the sheet says. */
export type BallotRead =
  | { ok: true; dots: readonly number[]; used: number }
  | { ok: false; fault: 'unknown-number' | 'too-many' | 'too-many-on-one'; number: number };

/**
 * Reads the numbers of a ballot as they are typed, one for each dot: "1 1 4" gives theme 1 two dots and theme 4 one.
 * Up to nine themes spaces may be left out. Whatever is no number is passed over.
 */
export function readBallot(typed: string, { themes, dots, perTheme }: BallotSheet): BallotRead {
  const numbers = typed.match(themes > 9 ? /\d+/g : /\d/g)?.map(Number) ?? [];
  const given = Array.from({ length: themes }, () => 0);
  for (const number of numbers) {
    const before = given[number - 1];
    if (before === undefined) return { ok: false, fault: 'unknown-number', number };
    if (before === perTheme) return { ok: false, fault: 'too-many-on-one', number };
    given[number - 1] = before + 1;
  }
  if (numbers.length > dots) return { ok: false, fault: 'too-many', number: numbers.length };
  return { ok: true, dots: given, used: numbers.length };
}
