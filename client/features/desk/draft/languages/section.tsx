import type { ReactNode } from 'react';
import { useText } from '../../../../text/use-text.ts';
import styles from './languages.module.css';

interface SectionProps {
  title: string;
  /** Pieces without words in this language. */
  missing: number;
  open?: boolean;
  children: ReactNode;
}

/** A few pieces that belong together, folded away, with how many are still missing. */
export function Section({ title, missing, open = false, children }: SectionProps) {
  const t = useText();
  return (
    <details className={styles['section']} open={open}>
      <summary>
        <span dir="auto">{title}</span>{' '}
        <span className={styles['state']}>
          {missing === 0 ? t('setup.translate.complete') : t('setup.translate.missing', { missing })}
        </span>
      </summary>
      <div className={styles['pairs']}>{children}</div>
    </details>
  );
}
