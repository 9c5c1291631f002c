import { currentLocale } from './texts.ts';

/** Some things in a row, as the language of the moment lists them: "a name, a phone number and an address". */
export function listText(things: readonly string[]): string {
  return new Intl.ListFormat(currentLocale(), { type: 'conjunction' }).format(things);
}
