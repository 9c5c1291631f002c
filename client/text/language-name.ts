import { interfaceLanguages } from '#shared/domain/language.ts';

/** A language as those who speak it call it: "Cymraeg", "polski". The tag itself where nobody knows its name. */
export function languageName(language: string): string {
  const own = interfaceLanguages.find(({ id }) => id === language);
  if (own) return own.name;
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}
