import { useRef, useState, type ReactNode } from 'react';
import { Button } from '../../../ui/button/button.tsx';
import { announce } from '../../../ui/status/status.tsx';
import { TextField } from '../../../ui/text-field/text-field.tsx';
import styles from './parts.module.css';

interface CopyLineProps {
  label: string;
  value: string;
  hint?: ReactNode;
}

/** An address to pass on: shown in full, selected at a touch, copied with a button. */
export function CopyLine({ label, value, hint }: CopyLineProps) {
  const box = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  const copy = async () => {
    const words = (await copyText(value, box.current?.querySelector('input') ?? null))
      ? 'Copied'
      : 'Selected. Now copy it with the keyboard or the menu.';
    setSaid(words);
    announce(words);
  };
  return (
    <div className={styles['copy']} ref={box}>
      <TextField
        label={label}
        hint={hint}
        value={value}
        readOnly
        onChange={() => undefined}
        onFocus={(event) => event.target.select()}
      />
      <Button onClick={() => void copy()} aria-label={`Copy: ${label}`}>
        {said === 'Copied' ? 'Copied' : 'Copy'}
      </Button>
      {said !== '' && said !== 'Copied' && <p>{said}</p>}
    </div>
  );
}

/** Over plain http browsers withhold the clipboard: then the text is selected for the person to copy. */
async function copyText(text: string, input: HTMLInputElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    input?.focus();
    input?.select();
    return false;
  }
}
