import type { ReactNode } from 'react';
import { Button } from '../../../ui/button/button.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';
import styles from './decide.module.css';

interface ChosenListProps {
  items: readonly { id: string; title: string; content: ReactNode }[];
}

/** Priorities in their order, the first one first. */
export function ChosenList({ items }: ChosenListProps) {
  const { act, problem } = useAct();
  const move = (themeId: string, title: string, position: number) =>
    void act('priority:order', { themeId, position }, `${title} is now priority ${position + 1}`);
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
                  aria-label={`Earlier: ${title}`}
                  onClick={() => index > 0 && move(id, title, index - 1)}
                >
                  Earlier
                </Button>
                <Button
                  variant="quiet"
                  aria-disabled={index === items.length - 1}
                  aria-label={`Later: ${title}`}
                  onClick={() => index < items.length - 1 && move(id, title, index + 1)}
                >
                  Later
                </Button>
              </div>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
