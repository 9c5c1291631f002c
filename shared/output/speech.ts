import type { InterfaceLanguage } from '#shared/domain/language.ts';
import type english from './text/en/output.json';

/** The id of a sentence of the outputs, as the English catalogue has them. */
export type OutputTextId = keyof typeof english;

/** The fixed words of an output in one language. */
export interface Speech {
  language: InterfaceLanguage;
  /** For dates and numbers, and what files say of their language: `cy-GB`. */
  locale: string;
  /** A sentence with its placeholders filled. */
  say: (id: OutputTextId, values?: Readonly<Record<string, string | number>>) => string;
}
