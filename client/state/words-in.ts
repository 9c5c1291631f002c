import { useEffect, useState } from 'react';
import { isInterfaceLanguage, type InterfaceLanguage } from '#shared/domain/language.ts';
import type { Area } from '../text/ids.ts';
import { wordsIn } from '../text/texts.ts';
import type { Translate } from '../text/use-text.ts';

/** The program's own words for one language of a workshop. */
export interface WordsIn {
  t: Translate;
  /** The language they are in: English where the program does not speak the workshop's. */
  language: InterfaceLanguage;
}

/**
 * The program's words for each language of what many people read together, paper or a wall; undefined until they are
 * here. `areas` is one and the same list each time.
 */
export function useWordsIn(
  languages: readonly string[],
  areas: readonly Area[],
): ReadonlyMap<string, WordsIn> | undefined {
  const [words, setWords] = useState<ReadonlyMap<string, WordsIn>>();
  const key = languages.join(' ');
  useEffect(() => {
    let wanted = true;
    const loading = key.split(' ').map(async (tag): Promise<[string, WordsIn]> => {
      const base = tag.split('-')[0] ?? '';
      const language = isInterfaceLanguage(base) ? base : 'en';
      return [tag, { t: await wordsIn(language, ...areas), language }];
    });
    void Promise.all(loading).then((loaded) => {
      if (wanted) setWords(new Map(loaded));
    });
    return () => {
      wanted = false;
    };
  }, [key, areas]);
  return words;
}
