import type { ReactNode } from 'react';
import { useText } from '../../text/use-text.ts';
import { classes } from '../classes.ts';
import styles from './notice.module.css';

interface NoticeProps {
  kind?: 'info' | 'warning' | 'error' | 'success';
  title?: ReactNode;
  /** `status` (polite) or `alert` (at once) when it appears in answer to something; nothing for standing words. */
  role?: 'status' | 'alert';
  children?: ReactNode;
}

/** A box of words that stand out. The kind is said in words to those who cannot see its colour. */
export function Notice({ kind = 'info', title, role, children }: NoticeProps) {
  const t = useText();
  return (
    <div className={classes(styles['notice'], styles[kind])} role={role}>
      <span className={styles['kind']}>{t(`common.notice.${kind}`)} </span>
      {title !== undefined && <p className={styles['title']}>{title}</p>}
      {children}
    </div>
  );
}
