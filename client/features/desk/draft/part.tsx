import { useState, type ReactNode } from 'react';
import { useText } from '../../../text/use-text.ts';
import { Tag } from '../../../ui/tag/tag.tsx';
import styles from './draft.module.css';

interface DraftPartProps {
  title: string;
  /** Where links lead to. */
  id: string;
  /** All that people need is filled in. */
  ready: boolean;
  /** Said beside the heading while it is not ready. */
  missing: string;
  /** Whether it is open at first. Afterwards whoever leads opens and closes it. */
  open: boolean;
  children: ReactNode;
}

/** One part of what is filled in before the day: its heading says whether it is ready, and opens it. */
export function DraftPart({ title, id, ready, missing, open, children }: DraftPartProps) {
  const t = useText();
  const [opened] = useState(open);
  return (
    <section className={styles['part']} aria-label={title}>
      <details id={id} open={opened}>
        <summary className={styles['partHead']}>
          <h2>{title}</h2>
          {ready ? (
            <>
              <span className={styles['ready']}>{t('setup.check.ready')}</span>
              <span className={styles['faulty']}>
                <Tag tone="warning">{t('setup.check.faulty')}</Tag>
              </span>
            </>
          ) : (
            <Tag tone="warning">{missing}</Tag>
          )}
        </summary>
        <div className={styles['inside']}>{children}</div>
      </details>
    </section>
  );
}
