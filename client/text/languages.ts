/** Languages that are common in care settings of the United Kingdom: those of its nations first, then by their tag. */
export const careLanguages: readonly string[] = [
  'en',
  'cy',
  'gd',
  'ga',
  'ur',
  'am',
  'ar',
  'bg',
  'bn',
  'ckb',
  'es',
  'fa',
  'fr',
  'gu',
  'hi',
  'hu',
  'it',
  'lt',
  'ne',
  'pa',
  'pl',
  'prs',
  'ps',
  'pt',
  'ro',
  'ru',
  'sk',
  'so',
  'sq',
  'ta',
  'ti',
  'tr',
  'uk',
  'vi',
  'yue',
  'zh-Hans',
];

/** The name of a language in itself: "Cymraeg", "اردو". The tag where the browser has no name for it. */
export function ownName(tag: string): string {
  const name = new Intl.DisplayNames([tag, 'en'], { type: 'language' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

/** The name of a language in another: "Welsh" in English. */
export function nameIn(locale: string, tag: string): string {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
}
