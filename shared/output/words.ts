import { directionOf } from '#shared/domain/language.ts';
import type { Translator } from '#shared/domain/translation.ts';
import type { ReportCoLead, ReportOwner } from './decisions.ts';
import type { Quote } from './notes.ts';
import type { Report } from './report.ts';
import type { OutputTextId, Speech } from './speech.ts';

/** The calendar of the places this is made for; a report must not depend on where its server stands. */
const timeZone = 'Europe/London';

/** A moment as a day: "14 May 2026". */
export function dayOf({ locale }: Speech, at: number): string {
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  }).format(at);
}

/** A moment as day and time: "14 May 2026 at 16:05". */
export function momentOf(speech: Speech, at: number): string {
  const time = new Intl.DateTimeFormat(speech.locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(at);
  return speech.say('output.moment', { day: dayOf(speech, at), time });
}

/** A calendar date (YYYY-MM-DD) as a day; empty stays empty, and what is no date stays as it is. */
export function dateOf(speech: Speech, date: string): string {
  const at = date === '' ? Number.NaN : Date.parse(`${date}T12:00:00Z`);
  return Number.isNaN(at) ? date : dayOf(speech, at);
}

/** Who is said to have said it, with the honest mark. */
export function saidBy({ say }: Speech, { by, writtenFor }: Pick<Quote, 'by' | 'writtenFor'>): string {
  return writtenFor ? say('output.quote.byWrittenFor', { by }) : by;
}

const translations: Readonly<Record<Translator, OutputTextId>> = {
  author: 'output.translation.author',
  supporter: 'output.translation.supporter',
  facilitator: 'output.translation.facilitator',
};

/** The language of a translation and whose it is: "Welsh, translation by a supporter". */
export function translatedBy(speech: Speech, { language, by }: Quote['translations'][number]): string {
  return speech.say(translations[by], { language: languageName(speech, language) });
}

/** A language by its name: "Welsh". One that has no name here goes by its tag. */
function languageName({ locale }: Speech, language: string): string {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language;
}

/** Who owns an action, in words. */
export function ownerWords(speech: Speech, owner: ReportOwner): string {
  switch (owner.kind) {
    case 'none':
      return speech.say('output.owner.none');
    case 'asked':
      return speech.say('output.owner.asked');
    case 'person':
      return owner.name;
    case 'to-be-found':
      return speech.say('output.owner.toBeFound', { by: owner.by, date: dateOf(speech, owner.date) });
    default:
      throw new Error(`not an owner: ${String(owner satisfies never)}`);
  }
}

/** Who co-leads an action, in words; empty if nobody was invited. */
export function coLeadWords({ say }: Speech, coLead: ReportCoLead): string {
  if (coLead.kind === 'person') return coLead.name;
  return coLead.kind === 'asked' ? say('output.coLead.asked') : '';
}

/** A place as people say it: "1", or "2=" where it is shared. */
export function placeWords({ place, tied }: { place: number; tied: boolean }): string {
  return tied ? `${place}=` : `${place}`;
}

/** "You will hear from NAME by DATE. How: WAY."; that nothing was agreed while nobody has promised to. */
export function hearBackWords(speech: Speech, { from, by, way }: Report['hearBack']): string {
  if (from === '') return speech.say('output.hearBack.none');
  return speech.say('output.hearBack.words', {
    from,
    by: dateOf(speech, by),
    hasBy: yesNo(by),
    way: way.text,
    hasWay: yesNo(way.text),
  });
}

/** What a draft says of itself at its top; null for a final report. */
export function draftWords(speech: Speech, { final, objectUntil }: Report): string | null {
  if (final) return null;
  if (objectUntil === null) return speech.say('output.draft.words');
  return speech.say('output.draft.wordsUntil', { day: dayOf(speech, objectUntil) });
}

/** Whether there is such a part, as messages choose by it. */
export function yesNo(part: string): 'yes' | 'no' {
  return part === '' ? 'no' : 'yes';
}

const rightToLeft = /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** The direction a text is read in: by its language where that is known, otherwise by its first letter. */
export function directionOfText(text: string, language?: string | null): 'ltr' | 'rtl' {
  if (language) return directionOf(language);
  const letter = /\p{L}/u.exec(text)?.[0] ?? '';
  return rightToLeft.test(letter) ? 'rtl' : 'ltr';
}
