import { interfaceLanguages } from '#shared/domain/language.ts';
import { careLanguages } from '../../../text/languages.ts';

/** The languages offered for a note: those of the workshop first, then those of the interface, then the rest. */
export function noteLanguages(workshop: readonly string[], chosen: string): string[] {
  const own = interfaceLanguages.map(({ id }) => id);
  return [...new Set([...workshop, ...own, chosen, ...careLanguages])];
}
