import { currentLocale } from '../text/texts.ts';

/** The name of a language in the language of the page: "Welsh", "Cymraeg". The tag itself where it has none. */
export function languageName(tag: string): string {
  return new Intl.DisplayNames(currentLocale(), { type: 'language' }).of(tag) ?? tag;
}
