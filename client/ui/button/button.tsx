import type { ComponentProps } from 'react';
import { classes } from '../classes.ts';
import styles from './button.module.css';

export interface ButtonProps extends ComponentProps<'button'> {
  /** `primary` once a screen; `plain` for the rest; `quiet` looks like text; `danger` for what cannot be undone. */
  variant?: 'primary' | 'plain' | 'quiet' | 'danger';
  /** Work is under way: keeps focus, ignores taps. */
  busy?: boolean;
  /** Takes the whole width. */
  wide?: boolean;
}

/** A button at least 44 px high. `type` is `button` unless told. */
export function Button({ variant = 'plain', busy, wide, className, onClick, type, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type ?? 'button'}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled']}
      className={classes(styles['button'], styles[variant], wide && styles['wide'], className)}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    />
  );
}
