import { useSyncExternalStore } from 'react';
import {
  bestLanguage,
  isInterfaceLanguage,
  languagePattern,
  type InterfaceLanguage,
} from '#shared/domain/language.ts';
import { browserKeeping } from '../connection/storage.ts';
import { createStore } from '../connection/store.ts';
import { patiently } from '../text/patiently.ts';
import { currentLanguage, speak } from '../text/texts.ts';

const key = 'language';

/** What was chosen on this device: a language of the interface, or another that a workshop has words in. */
const chosen = createStore<string | undefined>(keptLanguage());

/** How often somebody has chosen since the page was opened. */
let turns = 0;

/**
 * Speaks the language that was chosen on this device, or else the first of the browser's that there are words in; and
 * from now on the one that is chosen in another window of this device. Words that cannot be had now come once the server
 * is reached; until then the page speaks English.
 */
export async function speakOwnLanguage(): Promise<void> {
  addEventListener('storage', (event) => {
    if (event.key === key) void follow(keptLanguage());
  });
  try {
    await speak(interfaceFor(chosen.get()));
  } catch {
    void follow(chosen.get());
  }
}

/**
 * The language in which somebody reads what a workshop says of itself, and how to choose it. The interface speaks it
 * too where it can, and otherwise the best of the device's languages. It is kept on this device.
 */
export function useReadingLanguage(): [language: string, choose: (language: string) => Promise<void>] {
  useSyncExternalStore(chosen.subscribe, chosen.get);
  return [readingLanguage(), chooseLanguage];
}

/** The language in which somebody reads, at this moment. */
export function readingLanguage(): string {
  return chosen.get() ?? currentLanguage();
}

/** Reads in a language from now on, on this device. */
export async function chooseLanguage(language: string): Promise<void> {
  browserKeeping().device.set(key, language);
  await follow(language);
}

/** Of two that are chosen at once the later one stays, whichever words come first. */
async function follow(language: string | undefined): Promise<void> {
  const turn = ++turns;
  const isLatest = () => turn === turns;
  await patiently(async () => {
    if (isLatest()) await speak(interfaceFor(language));
  });
  if (isLatest()) chosen.set(language);
}

function interfaceFor(language: string | undefined): InterfaceLanguage {
  return language !== undefined && isInterfaceLanguage(language)
    ? language
    : bestLanguage(navigator.languages);
}

function keptLanguage(): string | undefined {
  const kept = browserKeeping().device.get(key);
  return kept !== undefined && languagePattern.test(kept) ? kept : undefined;
}
