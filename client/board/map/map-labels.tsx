import type { RefObject } from 'react';
import { useText } from '../../text/use-text.ts';
import { themeHue } from '../letters.ts';
import type { Section } from '../sections.ts';
import { ThemeMark } from '../theme-mark.tsx';
import styles from './map.module.css';

interface MapLabelsProps {
  sections: readonly Section[];
  labels: RefObject<HTMLDivElement | null>;
}

/** The names of the themes from far away, as large as ever. For the eye: the headings are still there. */
export function MapLabels({ sections, labels }: MapLabelsProps) {
  const t = useText();
  let index = 0;
  return (
    <div ref={labels} className={styles['labels']} aria-hidden="true">
      {sections.map(({ theme, notes }) => {
        const at = theme ? index++ : undefined;
        return (
          <div
            key={theme?.id ?? 'none'}
            className={styles['label']}
            data-hue={at === undefined ? undefined : themeHue(at)}
          >
            <span className={styles['name']} dir="auto">
              {at !== undefined && (
                <span className={styles['mark']}>
                  <ThemeMark index={at} />
                </span>
              )}
              <span className={styles['words']}>{theme ? theme.title : t('board.section.none')}</span>
              <span className={styles['number']}>{notes.length}</span>
            </span>
          </div>
        );
      })}
    </div>
  );
}
