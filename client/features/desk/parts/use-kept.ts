import { useState } from 'react';
import { useDraft } from '../../../state/draft.ts';

/** Text of a form that starts from what is stored and survives a reload while it is not. */
export function useKept(key: string, stored: string): [text: string, setText: (text: string) => void] {
  const [draft, setDraft] = useDraft(key);
  const [text, setText] = useState(draft === '' ? stored : draft);
  return [
    text,
    (next) => {
      setText(next);
      setDraft(next);
    },
  ];
}
