import type { ReactNode } from 'react';
import { classes } from '../classes.ts';
import styles from './tag.module.css';

interface TagProps {
  /** `plain`, or `strong` for the one that matters most. */
  tone?: 'plain' | 'strong' | 'warning';
  children: ReactNode;
}

/** A short label beside something: "sending", "written for", a group. */
export function Tag({ tone = 'plain', children }: TagProps) {
  return <span className={classes(styles['tag'], styles[tone])}>{children}</span>;
}
