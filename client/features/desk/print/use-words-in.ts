import { useEffect, useState } from 'react';
import { isInterfaceLanguage, type InterfaceLanguage } from '#shared/domain/language.ts';
import { wordsIn } from '../../../text/texts.ts';
import type { Translate } from '../../../text/use-text.ts';

/** The program's own words for one language of a workshop. */
export interface PaperWords {
  t: Translate;
  /** The language they are in: English where the program does not speak the workshop's. */
  language: InterfaceLanguage;
}

/** The program's words for each language of paper; undefined until they are here. */
export function useWordsIn(languages: readonly string[]): ReadonlyMap<string, PaperWords> | undefined {
  const [words, setWords] = useState<ReadonlyMap<string, PaperWords>>();
  const key = languages.join(' ');
  useEffect(() => {
    let wanted = true;
    const loading = key.split(' ').map(async (tag): Promise<[string, PaperWords]> => {
      const base = tag.split('-')[0] ?? '';
      const language = isInterfaceLanguage(base) ? base : 'en';
      return [tag, { t: await wordsIn(language, 'paper', 'common', 'common-live'), language }];
    });
    void Promise.all(loading).then((loaded) => {
      if (wanted) setWords(new Map(loaded));
    });
    return () => {
      wanted = false;
    };
  }, [key]);
  return words;
}
