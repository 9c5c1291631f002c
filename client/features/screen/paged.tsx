import { useRef, type ReactNode } from 'react';
import { useOne } from '../../state/documents.ts';
import { Text } from '../../text/text.tsx';
import { useText } from '../../text/use-text.ts';
import { usePages } from './use-pages.ts';
import styles from './paged.module.css';

interface PagedProps {
  /** Columns of the width that notes need; `wide` for results and decisions. */
  columns: 'notes' | 'wide';
  children: ReactNode;
}

/**
 * Fills what is left of the wall with columns. What does not fit comes on further pages, which turn by themselves,
 * slowly enough to be read out, until somebody stops them, here or at the desk. All of it is there for a screen reader at any time.
 */
export function Paged({ columns, children }: PagedProps) {
  const t = useText();
  const frame = useRef<HTMLDivElement>(null);
  const wanted = useOne('screen', 'now')?.turning ?? true;
  const { page, pages, moreOf, turning, turn, toggle } = usePages(frame, wanted);
  return (
    <div className={styles['paged']}>
      <div ref={frame} className={styles['frame']}>
        <div className={styles['columns']} data-columns={columns}>
          {children}
        </div>
      </div>
      {pages > 1 && (
        <div className={styles['bar']} role="group" aria-label={t('screen.pages.controls')}>
          <p className={styles['here']}>
            {moreOf === undefined ? (
              t('screen.pages.here', { page: page + 1, pages })
            ) : (
              <Text
                id="screen.pages.more-of"
                values={{ page: page + 1, pages, theme: <bdi>{moreOf}</bdi> }}
              />
            )}
          </p>
          <button type="button" className={styles['turn']} onClick={toggle}>
            {turning ? t('screen.pages.stop') : t('screen.pages.start')}
          </button>
          <button type="button" className={styles['turn']} onClick={() => turn(-1)}>
            {t('screen.pages.previous')}
          </button>
          <button type="button" className={styles['turn']} onClick={() => turn(1)}>
            {t('screen.pages.next')}
          </button>
        </div>
      )}
    </div>
  );
}
