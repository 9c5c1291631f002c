import { i18n, setupI18n, type Messages } from '@lingui/core';
import { directionOf, interfaceLanguages, type InterfaceLanguage } from '#shared/domain/language.ts';
import common from './en/common.json';
import type { Area } from './ids.ts';
import type { Translate } from './use-text.ts';

/** Every catalogue but the one that every page begins with, each a chunk of its own: one language and one part of the program. */
const catalogues = import.meta.glob<Messages>(['./{en,cy,ur}/*.json', '!./en/common.json'], {
  import: 'default',
});

/** The parts of the program whose words somebody has needed so far; they are loaded in every language that is spoken. */
const needed = new Set<Area>(['common']);

/** The catalogues whose words are here. */
const loaded = new Set([nameOf('en', 'common')]);

i18n.load('en', copyOf(common));
i18n.activate('en');

/** The language that was asked for last; its words may still be on their way. */
let wanted: InterfaceLanguage = 'en';

/** Loads the words of parts of the program in the language of the moment. Call it beside the import of their code. */
export async function loadTexts(...areas: readonly Area[]): Promise<void> {
  // Another language may be on its way: the page goes over to it without asking again.
  await loadAll(areas, () => [currentLanguage(), wanted]);
  for (const area of areas) needed.add(area);
}

/**
 * Speaks a language from now on: its words are loaded first, then everything on the page is drawn with them, and the
 * page says in which language and direction it is. Of two that are asked for at once the later one stays. Where its words
 * cannot be had the page goes on in the language that it speaks, and this rejects.
 */
export async function speak(language: InterfaceLanguage): Promise<void> {
  wanted = language;
  try {
    await loadAll(needed, () => [wanted]);
  } catch (error) {
    if (wanted === language) wanted = currentLanguage();
    throw error;
  }
  if (wanted === currentLanguage()) return;
  const locale = localeOf(wanted);
  i18n.activate(wanted, [locale, 'en-GB']);
  document.documentElement.lang = locale;
  document.documentElement.dir = directionOf(wanted);
}

/** While words are on their way another language may be asked for, and further words be needed: those come too. */
async function loadAll(areas: Iterable<Area>, languages: () => readonly InterfaceLanguage[]): Promise<void> {
  const missing = () =>
    languages().flatMap((language) =>
      [...areas]
        .filter((area) => !loaded.has(nameOf(language, area)))
        .map((area) => [language, area] as const),
    );
  for (let next = missing(); next.length > 0; next = missing()) {
    await Promise.all(next.map(([language, area]) => loadCatalogue(language, area)));
  }
}

/** Words in a language that is not that of the page, for paper that many people read. What it lacks is in English. */
export async function wordsIn(language: InterfaceLanguage, ...areas: readonly Area[]): Promise<Translate> {
  const speaker = setupI18n();
  await Promise.all(
    areas.map(async (area) => {
      const [english, own] = await Promise.all([wordsOf('en', area), wordsOf(language, area)]);
      speaker.load(language, { ...english, ...own });
    }),
  );
  speaker.activate(language, [localeOf(language), 'en-GB']);
  return speaker._.bind(speaker);
}

/** The language in which the page speaks. */
export function currentLanguage(): InterfaceLanguage {
  return interfaceLanguages.find(({ id }) => id === i18n.locale)?.id ?? 'en';
}

/** The locale in which dates and numbers are written. */
export function currentLocale(): string {
  return localeOf(currentLanguage());
}

function localeOf(language: InterfaceLanguage): string {
  return (interfaceLanguages.find(({ id }) => id === language) ?? interfaceLanguages[0]).locale;
}

async function loadCatalogue(language: InterfaceLanguage, area: Area): Promise<void> {
  i18n.load(language, copyOf(await wordsOf(language, area)));
  loaded.add(nameOf(language, area));
}

/** Lingui keeps the object that it is given, and writes later catalogues into it: never a catalogue itself. */
function copyOf(words: Messages): Messages {
  return { ...words };
}

async function wordsOf(language: InterfaceLanguage, area: Area): Promise<Messages> {
  if (language === 'en' && area === 'common') return common;
  const catalogue = catalogues[`./${nameOf(language, area)}.json`];
  if (!catalogue) throw new Error(`There are no words for ${area} in ${language}.`);
  return catalogue();
}

function nameOf(language: InterfaceLanguage, area: Area): string {
  return `${language}/${area}`;
}
