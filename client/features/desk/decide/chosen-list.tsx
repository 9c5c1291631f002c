import type { ReactNode } from 'react';
import { Button } from '../../../ui/button/button.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';
import styles from './decide.module.css';
import { useText } from '../../../text/use-text.ts';

interface ChosenListProps {
  items: readonly { id: string; title: string; content: ReactNode }[];
}

/** Priorities in their order, the first one first. */
export function ChosenList({ items }: ChosenListProps) {
  const t = useText();
  const { act, problem } = useAct();
  const move = (themeId: string, title: string, position: number) =>
    void act('priority:order', { themeId, position }, t('desk.decide.moved', { title, place: position + 1 }));
  return (
    <>
      <Problem text={problem} />
      <ol className={styles['chosen']}>
        {items.map(({ id, title, content }, index) => (
          <li key={id}>
            {content}
            {items.length > 1 && (
              <div className={styles['row']}>
                <Button
                  variant="quiet"
                  aria-disabled={index === 0}
                  aria-label={t('desk.decide.earlier.of', { title })}
                  onClick={() => index > 0 && move(id, title, index - 1)}
                >
                  {t('desk.decide.earlier')}
                </Button>
                <Button
                  variant="quiet"
                  aria-disabled={index === items.length - 1}
                  aria-label={t('desk.decide.later.of', { title })}
                  onClick={() => index < items.length - 1 && move(id, title, index + 1)}
                >
                  {t('desk.decide.later')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
