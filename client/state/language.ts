import { bestLanguage, isInterfaceLanguage, type InterfaceLanguage } from '#shared/domain/language.ts';
import { browserKeeping } from '../connection/storage.ts';
import { currentLanguage, speak } from '../text/texts.ts';

const key = 'language';

/** Speaks the language that was chosen on this device, or else the first of the browser's that there are words in. */
export async function speakOwnLanguage(): Promise<void> {
  const kept = browserKeeping().device.get(key);
  const language = kept !== undefined && isInterfaceLanguage(kept) ? kept : bestLanguage(navigator.languages);
  if (language !== currentLanguage()) await speak(language);
}

/** Speaks a language from now on, on this device. */
export async function chooseLanguage(language: InterfaceLanguage): Promise<void> {
  browserKeeping().device.set(key, language);
  await speak(language);
}
