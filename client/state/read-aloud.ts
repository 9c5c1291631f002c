import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { createStore } from '../connection/store.ts';
import { currentLocale } from '../text/texts.ts';

/** What is needed of a voice to choose it. */
export type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;

interface ReadAloud {
  /** The device has a voice of its own. */
  available: boolean;
  /** Something that this component asked for is being read. */
  speaking: boolean;
  /** Whether there is a voice for a language (BCP 47). */
  speaks: (language: string) => boolean;
  /** Reads a text in its language; null is the language of the page. What was being read stops. */
  speak: (text: string, language: string | null) => void;
  stop: () => void;
}

/** The voices that are on this device: others send the words to somebody's server, which must not happen. */
const voices = createStore<readonly SpeechSynthesisVoice[]>([]);

/** Whose words are being read; everybody else's button says that it can read. */
const speaker = createStore<object | undefined>(undefined);

let watched = false;

/** Reading aloud by the device itself. Reading stops when the component goes. */
export function useReadAloud(): ReadAloud {
  useEffect(watchVoices, []);
  const [own] = useState(() => ({}));
  const known = useSyncExternalStore(voices.subscribe, voices.get);
  const speaking = useSyncExternalStore(speaker.subscribe, speaker.get) === own;
  const speaks = useCallback((language: string) => voiceFor(known, language) !== undefined, [known]);
  const stop = useCallback(() => {
    if (speaker.get() === own) silence();
  }, [own]);
  const speak = useCallback(
    (text: string, language: string | null) => read(text, language ?? currentLocale(), own),
    [own],
  );
  useEffect(() => stop, [stop]);
  return { available: known.length > 0, speaking, speaks, speak, stop };
}

/**
 * The best of the device's voices for a language: of the same region, else the device's own choice for the language,
 * else any. Undefined where a text would be read by a voice of another language, which nobody can follow.
 */
export function voiceFor<V extends Voice>(voices: readonly V[], language: string): V | undefined {
  const wanted = plain(language);
  const own = voices.filter(
    ({ lang, localService }) => localService && plain(lang).split('-')[0] === wanted.split('-')[0],
  );
  return own.find(({ lang }) => plain(lang) === wanted) ?? own.find((voice) => voice.default) ?? own[0];
}

/** Some devices write `en_GB`. */
function plain(language: string): string {
  return language.toLowerCase().replaceAll('_', '-');
}

function watchVoices(): void {
  // Some browsers inside other programs have no speech.
  if (watched || !('speechSynthesis' in globalThis)) return;
  watched = true;
  findVoices();
  // Many devices look for their voices only when they are asked.
  speechSynthesis.addEventListener('voiceschanged', findVoices);
  addEventListener('pagehide', silence);
}

function findVoices(): void {
  voices.set(speechSynthesis.getVoices().filter(({ localService }) => localService));
}

function read(text: string, language: string, own: object): void {
  const voice = voiceFor(voices.get(), language);
  if (!voice) return;
  silence();
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  const done = () => {
    if (speaker.get() === own) speaker.set(undefined);
  };
  utterance.addEventListener('end', done);
  utterance.addEventListener('error', done);
  speaker.set(own);
  speechSynthesis.speak(utterance);
}

function silence(): void {
  speechSynthesis.cancel();
  speaker.set(undefined);
}
