import { useId, type ReactNode } from 'react';
import styles from './parts.module.css';

interface PickerProps {
  label: ReactNode;
  value: string;
  onChange: (value: string) => void;
  options: readonly { value: string; label: string }[];
  /** Shown while nothing is chosen; its value is the empty string. */
  empty?: string;
  hint?: ReactNode;
}

/** One of many: the browser's own list, for people and themes. */
export function Picker({ label, value, onChange, options, empty, hint }: PickerProps) {
  const id = useId();
  return (
    <div className={styles['picker']}>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </p>
      )}
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
