import { currentLocale } from './texts.ts';

/**
 * Languages that are common in care settings of the United Kingdom, each by its own name: those of its nations first,
 * then by their tag. Browsers do not know every language's own name.
 */
const ownNames: Readonly<Record<string, string>> = {
  en: 'English',
  cy: 'Cymraeg',
  gd: 'Gàidhlig',
  ga: 'Gaeilge',
  ur: 'اردو',
  am: 'አማርኛ',
  ar: 'العربية',
  bg: 'Български',
  bn: 'বাংলা',
  ckb: 'کوردیی ناوەندی',
  es: 'Español',
  fa: 'فارسی',
  fr: 'Français',
  gu: 'ગુજરાતી',
  hi: 'हिन्दी',
  hu: 'Magyar',
  it: 'Italiano',
  lt: 'Lietuvių',
  ne: 'नेपाली',
  pa: 'ਪੰਜਾਬੀ',
  pl: 'Polski',
  prs: 'دری',
  ps: 'پښتو',
  pt: 'Português',
  ro: 'Română',
  ru: 'Русский',
  sk: 'Slovenčina',
  so: 'Soomaali',
  sq: 'Shqip',
  ta: 'தமிழ்',
  ti: 'ትግርኛ',
  tr: 'Türkçe',
  uk: 'Українська',
  vi: 'Tiếng Việt',
  yue: '粵語',
  'zh-Hans': '简体中文',
};

/** The tags of the languages to choose from. */
export const careLanguages: readonly string[] = Object.keys(ownNames);

/** The name of a language in itself, as those who read it look for it: "Cymraeg", "اردو". */
export function ownName(tag: string): string {
  return ownNames[tag] ?? nameIn(tag, tag);
}

/** The name of a language in that of the page: "Welsh", "Cymraeg". */
export function nameHere(tag: string): string {
  return nameIn(currentLocale(), tag);
}

/** The name of a language in another: "Welsh" in English. The tag itself where it has none. */
function nameIn(locale: string, tag: string): string {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
}
