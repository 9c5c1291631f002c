import type { Report } from './report.ts';
import type { ReportCoLead, ReportOwner } from './decisions.ts';
import type { Quote } from './notes.ts';

/** The calendar of the places this is made for; a report must not depend on where its server stands. */
const timeZone = 'Europe/London';

/** The mark a report carries until the facilitator makes it final. */
export const draftMark = 'DRAFT FOR CHECKING';

/** A moment as a day: "14 May 2026". */
export function dayOf(at: number): string {
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  }).format(at);
}

/** A moment as day and time: "14 May 2026 at 16:05". */
export function momentOf(at: number): string {
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(at);
  return `${dayOf(at)} at ${time}`;
}

/** A calendar date (YYYY-MM-DD) as a day; empty stays empty, and what is no date stays as it is. */
export function dateOf(date: string): string {
  const at = date === '' ? Number.NaN : Date.parse(`${date}T12:00:00Z`);
  return Number.isNaN(at) ? date : dayOf(at);
}

/** Who is said to have said it, with the honest mark. */
export function saidBy({ by, writtenFor }: Quote): string {
  return writtenFor ? `${by} (written for them)` : by;
}

/** Who owns an action, in words. */
export function ownerWords(owner: ReportOwner): string {
  switch (owner.kind) {
    case 'none':
      return 'No owner yet';
    case 'asked':
      return 'Someone was asked and has not answered yet';
    case 'person':
      return owner.name;
    case 'to-be-found':
      return `To be found by ${owner.by}, by ${dateOf(owner.date)}`;
    default:
      throw new Error(`not an owner: ${String(owner satisfies never)}`);
  }
}

/** Who co-leads an action, in words; empty if nobody was invited. */
export function coLeadWords(coLead: ReportCoLead): string {
  if (coLead.kind === 'person') return coLead.name;
  return coLead.kind === 'asked' ? 'Someone was invited and has not answered yet' : '';
}

/** A place as people say it: "1", or "2=" where it is shared. */
export function placeWords({ place, tied }: { place: number; tied: boolean }): string {
  return tied ? `${place}=` : `${place}`;
}

/** "You will hear from NAME by DATE, by WAY."; empty while nobody has promised to. */
export function hearBackWords({ from, by, way }: Report['hearBack']): string {
  if (from === '') return '';
  return `You will hear from ${from}${by === '' ? '' : ` by ${dateOf(by)}`}${way === '' ? '' : `, by ${way}`}.`;
}

/** What a draft says of itself at its top; null for a final report. */
export function draftWords({ final, objectUntil }: Report): string | null {
  if (final) return null;
  if (objectUntil === null) return 'This is a draft for checking.';
  return `This is a draft for checking. Until ${dayOf(objectUntil)}, everyone can look at their own quotes through their own link and say no.`;
}

/** Counts with the right word: "1 note", "3 notes". */
export function countWords(count: number, word: string, words = `${word}s`): string {
  return `${count} ${count === 1 ? word : words}`;
}

const rightToLeft = /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** The direction a text is read in, by its first letter. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const letter = /\p{L}/u.exec(text)?.[0] ?? '';
  return rightToLeft.test(letter) ? 'rtl' : 'ltr';
}
