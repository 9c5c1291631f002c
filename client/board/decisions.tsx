import type { BoardPriority, BoardTheme } from '#shared/document/board.ts';
import { inOrder } from '#shared/domain/order.ts';
import { Text } from '../text/text.tsx';
import { useText } from '../text/use-text.ts';
import styles from './decisions.module.css';

interface DecisionsProps {
  themes: readonly BoardTheme[];
  priorities: readonly BoardPriority[];
}

/** What was chosen and why, what was set aside and why, and what is still open. To read. */
export function Decisions({ themes, priorities }: DecisionsProps) {
  const t = useText();
  const titles = new Map(themes.map((theme) => [theme.id, theme.title]));
  const ordered = inOrder(priorities);
  const chosen = ordered.filter(({ outcome }) => outcome === 'chosen');
  const aside = ordered.filter(({ outcome }) => outcome === 'set-aside');
  const decided = new Set(priorities.map(({ id }) => id));
  const open = inOrder(themes).filter(({ id }) => !decided.has(id));
  return (
    <>
      <section className={styles['part']}>
        <h2>{t('board.decisions.chosen')}</h2>
        {chosen.length === 0 ? (
          <p>{t('board.decisions.none')}</p>
        ) : (
          <ol className={styles['list']}>
            {chosen.map((priority) => (
              <li key={priority.id} className={styles['card']} data-outcome="chosen">
                <h3 dir="auto">{titles.get(priority.id) ?? t('board.decisions.theme')}</h3>
                {priority.statement !== '' && <p dir="auto">{priority.statement}</p>}
                <p dir="auto" className={styles['reason']}>
                  <Text
                    id="board.decisions.why"
                    values={{ reason: <bdi>{priority.reason}</bdi> }}
                    components={{ strong: <strong /> }}
                  />
                </p>
              </li>
            ))}
          </ol>
        )}
      </section>
      {aside.length > 0 && (
        <section className={styles['part']}>
          <h2>{t('board.decisions.aside')}</h2>
          <ul className={styles['list']}>
            {aside.map((priority) => (
              <li key={priority.id} className={styles['card']} data-outcome="aside">
                <h3 dir="auto">{titles.get(priority.id) ?? t('board.decisions.theme')}</h3>
                <p dir="auto" className={styles['reason']}>
                  <Text
                    id="board.decisions.because"
                    values={{ reason: <bdi>{priority.reason}</bdi> }}
                    components={{ strong: <strong /> }}
                  />
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {open.length > 0 && (
        <section className={styles['part']}>
          <h2>{t('board.decisions.open')}</h2>
          <ul className={styles['plain']}>
            {open.map((theme) => (
              <li key={theme.id} dir="auto">
                {theme.title}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
