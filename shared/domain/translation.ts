import type { Id } from './ids.ts';
import type { StateView } from './state.ts';

export const translators = ['author', 'supporter', 'facilitator'] as const;
/** Whose translation it is, as everybody may know: the note's author, a supporter or a facilitator. */
export type Translator = (typeof translators)[number];

/** A note's words in another language, beside the original and never in its place. */
export interface Translation {
  id: Id;
  noteId: Id;
  /** The person who wrote it; null for a facilitator. Reaches nobody. */
  authorId: Id | null;
  by: Translator;
  /** A tag of `languagePattern`. */
  language: string;
  text: string;
  /** Let onto the projector: a facilitator's at once, another's when the desk shows the wall again. */
  onWall: boolean;
  version: number;
}

/** Translations of a note, in one order for every view and file: by language, the author's own first. */
export function translationsOf(state: StateView, noteId: Id): Translation[] {
  const own = [...state.all('translations')].filter((translation) => translation.noteId === noteId);
  return own.toSorted(compareTranslations);
}

/** The order of translations of one note. */
export function compareTranslations(
  one: Pick<Translation, 'language' | 'by'>,
  other: Pick<Translation, 'language' | 'by'>,
): number {
  if (one.language !== other.language) return one.language < other.language ? -1 : 1;
  return translators.indexOf(one.by) - translators.indexOf(other.by);
}
