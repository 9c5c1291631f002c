import type { DeskHiddenNote, DeskMaps } from '#shared/document/desk.ts';
import { firstWords } from '../../../text/count.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';
import { PrivateWords } from './private-words.tsx';
import styles from './read.module.css';

interface HiddenNotesProps {
  hidden: readonly DeskHiddenNote[];
  words: readonly DeskMaps['words'][];
}

/** Notes that were hidden, with the reason, to be put back if that was a slip. */
export function HiddenNotes({ hidden, words }: HiddenNotesProps) {
  const { act, busy, problem } = useAct();
  if (hidden.length === 0) return null;
  return (
    <section aria-label="Hidden notes" className={styles['form']}>
      <h3>Hidden notes</h3>
      <Problem text={problem} />
      <ul className={styles['notes']}>
        {hidden.map((note) => (
          <li key={note.id} className={styles['hidden']}>
            <p dir="auto">{note.text}</p>
            <p>
              <strong>Reason:</strong> <span dir="auto">{note.reason}</span>
            </p>
            <PrivateWords words={words.filter((word) => word.noteId === note.id)} />
            <div>
              <Button
                busy={busy}
                aria-label={`Put back “${firstWords(note.text)}”`}
                onClick={() => void act('note:unhide', { noteId: note.id }, 'The note is back')}
              >
                Put back
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
