import { useEffect, useRef, useState, type ReactNode } from 'react';
import { TextArea } from '../../../ui/text-area/text-area.tsx';
import { TextField } from '../../../ui/text-field/text-field.tsx';

interface SavedFieldProps {
  label: ReactNode;
  /** What is stored. */
  value: string;
  /** Stores it; false when it was refused, and then what was typed stays. */
  onSave: (value: string) => Promise<boolean>;
  /** Given what is typed, where it depends on that. */
  hint?: ReactNode | ((text: string) => ReactNode);
  maxLength: number;
  /** Several lines; or one sentence, which may be longer than the field is wide. */
  area?: boolean | 'sentence';
  /** May not be empty: this is said instead, and nothing is sent. */
  required?: string;
  /** What is wrong with a value; nothing is sent then. */
  check?: (value: string) => string | undefined;
  type?: 'text' | 'date' | 'datetime-local' | 'tel' | 'url';
  inputMode?: 'numeric' | 'text';
  id?: string;
  /** The language of what is typed, where it is not that of the page. */
  lang?: string;
}

/** Saves by itself after a rest of this length. */
const restMs = 1_200;

/**
 * A field that saves by itself: after a short rest, and when it is left. What others change shows here unless one is
 * typing.
 */
export function SavedField(props: SavedFieldProps) {
  const { label, value, onSave, hint, maxLength, area, required, check, ...rest } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const faultOf = (text: string) => (text === '' && required !== undefined ? required : check?.(text));
  const [left, setLeft] = useState(false);
  const latest = useRef({ typed, value, onSave, faultOf });
  useEffect(() => {
    latest.current = { typed, value, onSave, faultOf };
  });

  const save = async (leaving: boolean) => {
    const now = latest.current;
    setLeft(leaving);
    if (now.typed === null) return;
    const text = now.typed.trim();
    if (now.faultOf(text) !== undefined) return;
    const fine = text === now.value || (await now.onSave(text));
    // While the cursor is here the words stay as they are, with the space that was typed last.
    if (fine && leaving) setTyped((words) => (words?.trim() === text ? null : words));
  };
  const saver = useRef(save);
  useEffect(() => {
    saver.current = save;
  });
  useEffect(() => {
    if (typed === null) return undefined;
    const timer = setTimeout(() => void saver.current(false), restMs);
    return () => clearTimeout(timer);
  }, [typed]);
  // A part of the desk that goes away (another step opens) takes nothing with it that was typed last.
  useEffect(() => () => void saver.current(true), []);

  const fault = typed === null ? undefined : faultOf(typed.trim());
  const shared = {
    ...rest,
    label,
    hint: typeof hint === 'function' ? hint(typed ?? value) : hint,
    maxLength,
    error: left ? fault : undefined,
    value: typed ?? value,
    onChange: setTyped,
    onBlur: () => void save(true),
  };
  return area ? (
    <TextArea {...shared} spellCheck sentence={area === 'sentence'} />
  ) : (
    <TextField {...shared} dir={rest.type ? undefined : 'auto'} />
  );
}
