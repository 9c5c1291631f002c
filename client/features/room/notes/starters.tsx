import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import styles from './notes.module.css';

/** The id of the box in which a note is written; there is one on a page at most. */
export const noteBox = 'note-box';

/** Somebody has chosen how to begin while the box was on its way. */
let awaited = false;

/** The `ref` of the box: whoever chose words before it was there finds the cursor in it once it is. */
export function noteBoxIsHere(box: HTMLElement | null): void {
  if (!box || !awaited) return;
  awaited = false;
  box.focus();
}

const beginnings = ['felt', 'helped', 'hard', 'wish'] as const;

/** Ways to begin a note, for whoever does not know how. A tap puts one into the box, and the cursor behind it. */
export function Starters({ onChoose }: { onChoose: (words: string) => void }) {
  const t = useText();
  return (
    <details>
      <summary>{t('room.starters')}</summary>
      <ul className={styles['starters']}>
        {beginnings.map((beginning) => {
          const words = t(`room.starters.${beginning}`);
          return (
            <li key={beginning}>
              <Button
                onClick={() => {
                  onChoose(`${words} `);
                  awaited = true;
                  noteBoxIsHere(document.getElementById(noteBox));
                }}
              >
                {t('room.starters.open', { words })}
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
