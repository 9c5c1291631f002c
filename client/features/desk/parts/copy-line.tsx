import { useRef, useState, type ReactNode } from 'react';
import { Button } from '../../../ui/button/button.tsx';
import { announce } from '../../../ui/status/status.tsx';
import { TextField } from '../../../ui/text-field/text-field.tsx';
import styles from './parts.module.css';
import { useText } from '../../../text/use-text.ts';

interface CopyLineProps {
  label: string;
  value: string;
  hint?: ReactNode;
}

/** An address to pass on: shown in full, selected at a touch, copied with a button. */
export function CopyLine({ label, value, hint }: CopyLineProps) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  const [came, setCame] = useState<'done' | 'selected'>();
  const copy = async () => {
    const copied = await copyText(value, box.current?.querySelector('input') ?? null);
    const outcome = copied ? 'done' : 'selected';
    setCame(outcome);
    announce(t(`desk.copy.${outcome}`));
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
      <Button onClick={() => void copy()} aria-label={t('desk.copy.of', { label })}>
        {came === 'done' ? t('desk.copy.done') : t('desk.copy')}
      </Button>
      {came === 'selected' && <p>{t('desk.copy.selected')}</p>}
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
