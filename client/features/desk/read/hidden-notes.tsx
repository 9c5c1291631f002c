import type { DeskHiddenNote, DeskMaps } from '#shared/document/desk.ts';
import { firstWords } from '../../../text/count.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';
import { PrivateWords } from './private-words.tsx';
import styles from './read.module.css';
import { Text } from '../../../text/text.tsx';
import { useText } from '../../../text/use-text.ts';

interface HiddenNotesProps {
  hidden: readonly DeskHiddenNote[];
  words: readonly DeskMaps['words'][];
}

/** Notes that were hidden, with the reason, to be put back if that was a slip. */
export function HiddenNotes({ hidden, words }: HiddenNotesProps) {
  const t = useText();
  const { act, busy, problem } = useAct();
  if (hidden.length === 0) return null;
  return (
    <section aria-label={t('desk.hidden.title')} className={styles['form']}>
      <h3>{t('desk.hidden.title')}</h3>
      <Problem text={problem} />
      <ul className={styles['notes']}>
        {hidden.map((note) => (
          <li key={note.id} className={styles['hidden']}>
            <p dir="auto">{note.text}</p>
            <p>
              <Text
                id="desk.hidden.reason"
                values={{ reason: <bdi>{note.reason}</bdi> }}
                components={{ label: <strong /> }}
              />
            </p>
            <PrivateWords words={words.filter((word) => word.noteId === note.id)} />
            <div>
              <Button
                busy={busy}
                aria-label={t('desk.hidden.back.of', { words: firstWords(note.text) })}
                onClick={() => void act('note:unhide', { noteId: note.id }, t('desk.hidden.is-back'))}
              >
                {t('desk.hidden.back')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
