import type { ReactNode } from 'react';
import styles from './bars.module.css';

interface BarsProps {
  /** What is counted, above the bars; without it they need a name from elsewhere. */
  caption?: ReactNode;
  /** The id of what names them, where no caption does. */
  labelledBy?: string;
  rows: readonly {
    id: string;
    label: ReactNode;
    /** Length of the bar. */
    value: number;
    /** The number as read, with its unit: "7 dots", "21.5%". */
    text: string;
    /** A word beside it, such as "shares 2nd place". */
    extra?: ReactNode;
  }[];
}

/** Results as bars: the words and numbers carry the meaning, the bars are a picture of them. */
export function Bars({ caption, labelledBy, rows }: BarsProps) {
  const most = Math.max(1, ...rows.map((row) => row.value));
  return (
    <figure className={styles['bars']} aria-labelledby={labelledBy}>
      {caption !== undefined && <figcaption className={styles['caption']}>{caption}</figcaption>}
      <ol className={styles['list']}>
        {rows.map((row) => (
          <li key={row.id} className={styles['row']}>
            <span className={styles['label']} dir="auto">
              {row.label}
            </span>
            <span className={styles['number']}>
              {row.text}
              {row.extra !== undefined && <span className={styles['extra']}> {row.extra}</span>}
            </span>
            <span className={styles['track']} aria-hidden="true">
              <span className={styles['bar']} style={{ inlineSize: `${(100 * row.value) / most}%` }} />
            </span>
          </li>
        ))}
      </ol>
    </figure>
  );
}
