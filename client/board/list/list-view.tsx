import { useState } from 'react';
import type { BoardTools } from '../board-tools.ts';
import { ListSection } from './list-section.tsx';
import styles from './list.module.css';

/** The board to read from top to bottom: the notes in no theme, then theme after theme. */
export function ListView({ tools }: { tools: BoardTools }) {
  const [canDrag] = useState(() => matchMedia('(hover: hover) and (pointer: fine)').matches);
  const themes = tools.sections.filter(({ theme }) => theme);
  const loose = tools.sections.filter(
    ({ theme, notes }) => !theme && (notes.length > 0 || themes.length === 0),
  );
  const both = loose.length > 0 && themes.length > 0;
  return (
    <div className={styles['sections']} data-split={both || undefined}>
      {loose.map((section) => (
        <div key="loose" className={styles['loose']}>
          <ListSection section={section} index={0} canDrag={canDrag} tools={tools} />
        </div>
      ))}
      {themes.length > 0 && (
        <div className={styles['themes']}>
          {themes.map((section, index) => (
            <ListSection
              key={section.theme?.id}
              section={section}
              index={index}
              canDrag={canDrag}
              tools={tools}
            />
          ))}
        </div>
      )}
    </div>
  );
}
