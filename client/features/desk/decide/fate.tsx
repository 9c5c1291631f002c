import { useState } from 'react';
import type { BoardNote, BoardPriority, BoardTheme } from '#shared/document/board.ts';
import { countText } from '../../../text/count.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';
import styles from './decide.module.css';
import { FateForm } from './fate-form.tsx';

interface FateProps {
  theme: BoardTheme;
  result: string | undefined;
  notes: readonly BoardNote[];
  /** What was decided; undefined while nothing is. */
  priority: BoardPriority | undefined;
}

/** One theme with its result, its notes and its decision. */
export function Fate({ theme, result, notes, priority }: FateProps) {
  const { act, busy, problem } = useAct();
  const [form, setForm] = useState<BoardPriority['outcome']>();
  return (
    <article className={styles['fate']} aria-label={theme.title}>
      <h4 dir="auto">{theme.title}</h4>
      {result !== undefined && (
        <p className={styles['result']} dir="auto">
          {result}
        </p>
      )}
      {priority && (
        <div className={styles['decision']}>
          {priority.statement !== '' && (
            <p dir="auto">
              <strong>{priority.statement}</strong>
            </p>
          )}
          <p dir="auto">
            {priority.outcome === 'chosen' ? 'Because' : 'Set aside because'}: {priority.reason}
          </p>
        </div>
      )}
      <details>
        <summary>{countText(notes.length, 'note')}</summary>
        <ul>
          {notes.map((note) => (
            <li key={note.id} dir="auto">
              {note.text}
            </li>
          ))}
        </ul>
      </details>
      <Problem text={problem} />
      {form === undefined ? (
        <div className={styles['row']}>
          <Button aria-label={`${chooseLabel(priority)}: ${theme.title}`} onClick={() => setForm('chosen')}>
            {chooseLabel(priority)}
          </Button>
          <Button aria-label={`${asideLabel(priority)}: ${theme.title}`} onClick={() => setForm('set-aside')}>
            {asideLabel(priority)}
          </Button>
          {priority && (
            <Button
              variant="quiet"
              busy={busy}
              aria-label={`Take the decision back: ${theme.title}`}
              onClick={() =>
                void act('priority:clear', { themeId: theme.id }, `${theme.title} has no decision any more`)
              }
            >
              Take the decision back
            </Button>
          )}
        </div>
      ) : (
        <FateForm theme={theme} outcome={form} priority={priority} onDone={() => setForm(undefined)} />
      )}
    </article>
  );
}

function chooseLabel(priority: BoardPriority | undefined): string {
  return priority?.outcome === 'chosen' ? 'Change the words' : 'Choose as a priority';
}

function asideLabel(priority: BoardPriority | undefined): string {
  return priority?.outcome === 'set-aside' ? 'Change the reason' : 'Set aside';
}
