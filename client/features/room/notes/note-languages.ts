import { interfaceLanguages } from '#shared/domain/language.ts';

/**
 * Languages that many people in Britain and Ireland write, each by its own name: browsers know the names of some of
 * them only in English.
 */
const oftenWritten: Record<string, string> = {
  ar: 'العربية',
  bn: 'বাংলা',
  es: 'Español',
  fa: 'فارسی',
  fr: 'Français',
  ga: 'Gaeilge',
  gd: 'Gàidhlig',
  gu: 'ગુજરાતી',
  hi: 'हिन्दी',
  it: 'Italiano',
  ku: 'Kurdî',
  lt: 'Lietuvių',
  pa: 'ਪੰਜਾਬੀ',
  pl: 'Polski',
  ps: 'پښتو',
  pt: 'Português',
  ro: 'Română',
  so: 'Soomaali',
  ta: 'தமிழ்',
  ti: 'ትግርኛ',
  tr: 'Türkçe',
  uk: 'Українська',
  zh: '中文',
};

/** The languages offered for a note: those of the workshop first, then those of the interface, then the rest. */
export function noteLanguages(workshop: readonly string[], chosen: string): string[] {
  const own = interfaceLanguages.map(({ id }) => id);
  return [...new Set([...workshop, ...own, chosen, ...Object.keys(oftenWritten)])];
}

/** The name of a language in that language, as those who read it look for it: "Cymraeg", "Polski". */
export function languageName(tag: string): string {
  const own = interfaceLanguages.find(({ id }) => id === tag)?.name ?? oftenWritten[tag];
  return own ?? new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
}
