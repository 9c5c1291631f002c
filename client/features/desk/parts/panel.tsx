import { useId, type ReactNode } from 'react';
import styles from './parts.module.css';

interface PanelProps {
  title: string;
  /** Beside the heading: a count, a state. */
  aside?: ReactNode;
  id?: string;
  /** The one part that matters most at the moment. */
  strong?: boolean;
  children: ReactNode;
}

/** One part of the desk under its own heading. */
export function Panel({ title, aside, id, strong, children }: PanelProps) {
  const made = useId();
  return (
    <section
      className={styles['panel']}
      data-strong={strong || undefined}
      aria-labelledby={made}
      id={id}
      tabIndex={id === undefined ? undefined : -1}
    >
      <div className={styles['panelHead']}>
        <h2 id={made} dir="auto">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** A part that is there on demand. Its heading opens and closes it. */
export function Fold({ title, aside, id, children, open }: PanelProps & { open?: boolean }) {
  return (
    <details className={styles['fold']} id={id} open={open}>
      <summary className={styles['foldHead']}>
        <h2>{title}</h2>
        {aside}
      </summary>
      <div className={styles['foldInside']}>{children}</div>
    </details>
  );
}

/** A panel while it is what is done now; otherwise the same part on demand. */
export function Part({ folded, ...rest }: PanelProps & { folded: boolean }) {
  return folded ? <Fold {...rest} /> : <Panel {...rest} />;
}
