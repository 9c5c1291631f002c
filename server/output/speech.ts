import { setupI18n, type I18n, type Messages } from '@lingui/core';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { interfaceLanguages, isInterfaceLanguage, type InterfaceLanguage } from '#shared/domain/language.ts';
import type { Speech } from '#shared/output/speech.ts';
import welsh from '#shared/output/text/cy/output.json' with { type: 'json' };
import english from '#shared/output/text/en/output.json' with { type: 'json' };
import urdu from '#shared/output/text/ur/output.json' with { type: 'json' };

const catalogues: Readonly<Record<InterfaceLanguage, Readonly<Record<string, string>>>> = {
  en: english,
  cy: welsh,
  ur: urdu,
};
const speaking = new Map<InterfaceLanguage, Speech>();

/**
 * The fixed words of the outputs in a language, a tag of `languagePattern`: in the first of those given that the
 * interface speaks, otherwise in English. What is not translated yet is said in English.
 */
export function speechIn(...wanted: readonly string[]): Speech {
  const language = wanted.map((tag) => tag.split('-')[0] ?? '').find(isInterfaceLanguage) ?? 'en';
  const known = speaking.get(language);
  if (known) return known;
  const speech = speechOf(language);
  speaking.set(language, speech);
  return speech;
}

function speechOf(language: InterfaceLanguage): Speech {
  const locale = interfaceLanguages.find(({ id }) => id === language)?.locale ?? 'en-GB';
  const own = voice(language, locale, catalogues[language]);
  // Apart, so that English words are counted by the rules of English.
  const spare = language === 'en' ? own : voice('en', 'en-GB', english);
  return {
    language,
    locale,
    say: (id, values) => (Object.hasOwn(catalogues[language], id) ? own : spare)._(id, { ...values }),
  };
}

function voice(language: string, locale: string, texts: Readonly<Record<string, string>>): I18n {
  const messages: Messages = Object.fromEntries(
    Object.entries(texts).map(([id, message]) => [id, compileMessageOrThrow(message)]),
  );
  return setupI18n({ locale: language, locales: [locale], messages: { [language]: messages } });
}
