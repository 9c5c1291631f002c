import { authorNameOf, groupLabelOf } from '#shared/domain/attribution.ts';
import type { Note } from '#shared/domain/note.ts';
import type { StateView } from '#shared/domain/state.ts';
import { inOrder } from '#shared/domain/order.ts';
import { translationsOf, type Translation } from '#shared/domain/translation.ts';
import type { Speech } from './speech.ts';

/** Words that may be quoted, and who is said to have said them. */
export interface Quote {
  text: string;
  /** The language of the words; null where nobody said. */
  language: string | null;
  /** A name, a group's label, or "a participant". */
  by: string;
  /** Someone else typed it for the person. */
  writtenFor: boolean;
  /** Beside the words and never in their place; each says whose it is. */
  translations: Pick<Translation, 'language' | 'text' | 'by'>[];
}

/** A revealed note. Without consent it is counted and its words are left out. */
export interface ReportNote {
  /** From 1, for this report only: the note's own id stays in the workshop. */
  number: number;
  /** Title of the stage it was written in. */
  stage: string;
  /** Title of its theme; null if it is in none. */
  theme: string | null;
  quote: Quote | null;
}

/** A note with its number, for the parts of a report that refer to it. */
export interface NumberedNote {
  note: Note;
  reported: ReportNote;
}

/** Every revealed note, numbered in the order of the board: those in no theme first, then theme by theme in its order. */
export function numberedNotes(state: StateView, speech: Speech): NumberedNote[] {
  const shown = [...state.all('notes')].filter((note) => note.status === 'shown');
  const places = new Map(inOrder(state.all('themes')).map((theme, place) => [theme.id, place]));
  const placeOf = (note: Note) => places.get(note.themeId ?? '') ?? -1;
  shown.sort(
    (a, b) =>
      placeOf(a) - placeOf(b) ||
      (placeOf(a) < 0 ? 0 : a.themeOrder - b.themeOrder) ||
      (a.rank ?? 0) - (b.rank ?? 0) ||
      (a.id < b.id ? -1 : 1),
  );
  return shown.map((note, index) => ({
    note,
    reported: {
      number: index + 1,
      stage: state.get('stages', note.stageId)?.title ?? '',
      theme: (note.themeId === null ? undefined : state.get('themes', note.themeId)?.title) ?? null,
      quote: quoteOf(state, note, speech),
    },
  }));
}

/** What consent allows: with the name, with the group where that is large enough, or nothing at all. */
function quoteOf(state: StateView, note: Note, { say }: Speech): Quote | null {
  if (note.consent === null || note.consent === 'never') return null;
  const name = note.consent === 'named' ? authorNameOf(state, note) : null;
  return {
    text: note.text,
    language: note.language,
    by: name ?? groupLabelOf(state, note) ?? say('output.quote.someone'),
    writtenFor: note.writtenFor,
    translations: translationsOf(state, note.id).map(({ language, text, by }) => ({ language, text, by })),
  };
}
