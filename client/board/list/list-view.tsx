import { memo, useDeferredValue, useState } from 'react';
import type { BoardTools } from '../board-tools.ts';
import { ListSection } from './list-section.tsx';
import styles from './list.module.css';

/** Notes that are drawn at once; on a large board the others follow when these can be read. */
const drawnFirst = 40;

/** The board to read from top to bottom: the notes in no theme, then theme after theme. */
export const ListView = memo(function ListView({ tools }: { tools: BoardTools }) {
  const [canDrag] = useState(() => matchMedia('(hover: hover) and (pointer: fine)').matches);
  const themes = tools.sections.filter(({ theme }) => theme);
  const loose = tools.sections.filter(
    ({ theme, notes }) => !theme && (notes.length > 0 || themes.length === 0),
  );
  const all = useDeferredValue(true, false);
  let room = all ? Infinity : drawnFirst;
  const drawn = new Map(
    [...loose, ...themes].map((section) => {
      const count = Math.min(room, section.notes.length);
      room -= count;
      return [section, count];
    }),
  );
  const both = loose.length > 0 && themes.length > 0;
  return (
    <div className={styles['sections']} data-split={both || undefined}>
      {loose.map((section) => (
        <div key="loose" className={styles['loose']}>
          <ListSection
            section={section}
            drawn={drawn.get(section) ?? 0}
            index={0}
            canDrag={canDrag}
            tools={tools}
          />
        </div>
      ))}
      {themes.length > 0 && (
        <div className={styles['themes']}>
          {themes.map((section, index) => (
            <ListSection
              key={section.theme?.id}
              section={section}
              drawn={drawn.get(section) ?? 0}
              index={index}
              canDrag={canDrag}
              tools={tools}
            />
          ))}
        </div>
      )}
    </div>
  );
});
