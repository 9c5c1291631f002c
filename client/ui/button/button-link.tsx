import type { ComponentProps } from 'react';
import { classes } from '../classes.ts';
import styles from './button.module.css';

interface ButtonLinkProps extends ComponentProps<'a'> {
  variant?: 'primary' | 'plain' | 'quiet';
  wide?: boolean;
}

/** A link that goes somewhere (a page, a download, a telephone number) and looks like a button. */
export function ButtonLink({ variant = 'plain', wide, className, children, ...rest }: ButtonLinkProps) {
  return (
    <a {...rest} className={classes(styles['button'], styles[variant], wide && styles['wide'], className)}>
      {children}
    </a>
  );
}
