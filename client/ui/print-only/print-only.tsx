import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import styles from './print-only.module.css';

/** A sheet that is never on the screen and is all that gets printed while it is mounted. */
export function PrintOnly({ children }: { children: ReactNode }) {
  return createPortal(
    <div className={styles['sheet']} data-print-sheet="">
      {children}
    </div>,
    document.body,
  );
}
