import type { ReactNode } from 'react';
import styles from './unseen.module.css';

/** Words for screen readers that the eye does not need, such as which note a "Choose" belongs to. */
export function Unseen({ children }: { children: ReactNode }) {
  return <span className={styles['unseen']}>{children}</span>;
}
