import { useId, type ReactNode } from 'react';
import styles from '../choice/choice.module.css';

interface TickProps {
  label: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  hint?: ReactNode;
  disabled?: boolean;
}

/** A checkbox with its label; the whole row can be tapped. */
export function Tick({ label, checked, onChange, hint, disabled }: TickProps) {
  const id = useId();
  return (
    <label className={styles['option']}>
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      />
      <span dir="auto">
        {label}
        {hint !== undefined && (
          <span id={`${id}-hint`} className={styles['optionHint']}>
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}
