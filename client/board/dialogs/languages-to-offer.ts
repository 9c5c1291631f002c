/** Languages that are much spoken in health and care, offered behind those of the workshop. */
const common = [
  'ar',
  'bn',
  'cy',
  'en',
  'es',
  'fa',
  'fr',
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
  'tr',
  'uk',
  'ur',
  'vi',
  'yue',
  'zh',
];

/** The languages to translate into: those of the workshop first, then others, without those that are there already. */
export function languagesToOffer(own: readonly string[], taken: readonly string[]): string[] {
  return [...new Set([...own, ...common])].filter((tag) => !taken.includes(tag));
}
