import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import styles from './notes.module.css';

/** The id of the box in which a note is written; there is one on a page at most. */
export const noteBox = 'note-box';

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
                  document.getElementById(noteBox)?.focus();
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
