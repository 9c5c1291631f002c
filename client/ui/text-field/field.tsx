import type { ReactNode } from 'react';
import { classes } from '../classes.ts';
import styles from './text-field.module.css';

interface FieldProps {
  /** The input's id; hint and error get theirs from it. */
  id: string;
  label: ReactNode;
  hint: ReactNode;
  error: string | undefined;
  children: ReactNode;
}

/** Label, hint and error above whatever is typed into. */
export function Field({ id, label, hint, error, children }: FieldProps) {
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className={styles['error']}>
          {error}
        </p>
      )}
      {children}
    </div>
  );
}

/** What an input in a field needs, so that hint and error are read with it. `more` is the id of further words. */
export function describedBy(id: string, hint: ReactNode, error: string | undefined, more?: string | false) {
  const ids = classes(hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`, more);
  return { 'aria-describedby': ids || undefined, 'aria-invalid': error !== undefined || undefined };
}
