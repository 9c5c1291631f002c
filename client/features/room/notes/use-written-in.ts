import { useDraft } from '../../../state/draft.ts';
import { useReadingLanguage } from '../../../state/language.ts';

/** The language in which one writes: that in which one reads, until another one is chosen for what follows. */
export function useWrittenIn(): [language: string, choose: (language: string) => void] {
  const [reading] = useReadingLanguage();
  const [chosen, choose] = useDraft('written-in');
  return [chosen === '' ? reading : chosen, choose];
}
