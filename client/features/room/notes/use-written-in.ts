import { useDraft } from '../../../state/draft.ts';
import { currentLanguage } from '../../../text/texts.ts';
import { useText } from '../../../text/use-text.ts';

/** The language in which one writes: the page's, until another one is chosen for what follows. */
export function useWrittenIn(): [language: string, choose: (language: string) => void] {
  // Drawn anew when the page speaks another language.
  useText();
  const [chosen, choose] = useDraft('written-in');
  return [chosen === '' ? currentLanguage() : chosen, choose];
}
