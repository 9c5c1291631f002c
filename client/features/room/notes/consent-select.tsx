import { useId } from 'react';
import type { Consent } from '#shared/domain/participant.ts';
import { useText } from '../../../text/use-text.ts';
import { consentChoices } from '../../../text/consent.ts';
import styles from './notes.module.css';

interface ConsentSelectProps {
  label: string;
  value: Consent | null;
  onChange: (consent: Consent | null) => void;
}

/** "May we quote this?" for one note, small enough to stand beside it. Unanswered stays unanswered. */
export function ConsentSelect({ label, value, onChange }: ConsentSelectProps) {
  const t = useText();
  const id = useId();
  const options = consentChoices(t);
  return (
    <div className={styles['consent']}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={styles['select']}
        value={value ?? ''}
        onChange={(event) =>
          onChange(options.find((option) => option.value === event.target.value)?.value ?? null)
        }
      >
        <option value="">{t('room.consent.unanswered')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.short}
          </option>
        ))}
      </select>
    </div>
  );
}
