/** The languages that the interface itself speaks. Words that people write may be in any language. */
export const interfaceLanguages = [
  { id: 'en', name: 'English', locale: 'en-GB' },
  { id: 'cy', name: 'Cymraeg', locale: 'cy-GB' },
  { id: 'ur', name: 'اردو', locale: 'ur-PK' },
] as const;

/** One of the languages that the interface speaks. */
export type InterfaceLanguage = (typeof interfaceLanguages)[number]['id'];

/** A language tag (BCP 47, RFC 5646), as far as words in a workshop need one: a language, a script, a region. */
export const languagePattern = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/;

const rightToLeft = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The direction in which a language is written; left to right where nothing else is known. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return rightToLeft.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/** Says whether the interface speaks a language. */
export function isInterfaceLanguage(language: string): language is InterfaceLanguage {
  return interfaceLanguages.some(({ id }) => id === language);
}

/** The first of the languages somebody reads that the interface speaks, English if none. Regions are passed over. */
export function bestLanguage(wanted: readonly string[]): InterfaceLanguage {
  for (const tag of wanted) {
    const language = tag.toLowerCase().split('-')[0] ?? '';
    if (isInterfaceLanguage(language)) return language;
  }
  return 'en';
}
