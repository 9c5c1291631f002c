import { interfaceLanguages } from '#shared/domain/language.ts';

/** Languages that many people in Britain and Ireland write, beside those of the interface. */
const oftenWritten = [
  'ar',
  'bn',
  'es',
  'fa',
  'fr',
  'ga',
  'gd',
  'gu',
  'hi',
  'it',
  'ku',
  'lt',
  'pa',
  'pl',
  'ps',
  'pt',
  'ro',
  'so',
  'ta',
  'ti',
  'tr',
  'uk',
  'zh',
];

/** The languages offered for a note: those of the workshop first, then those of the interface, then the rest. */
export function noteLanguages(workshop: readonly string[], chosen: string): string[] {
  return [...new Set([...workshop, ...interfaceLanguages.map(({ id }) => id), chosen, ...oftenWritten])];
}

/** The name of a language in that language, as those who read it look for it: "Cymraeg", "Polski". */
export function languageName(tag: string): string {
  const name = new Intl.DisplayNames(tag, { type: 'language', fallback: 'code' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
