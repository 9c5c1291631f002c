import { useState } from 'react';
import type { BoardNote, BoardPriority, BoardTheme } from '#shared/document/board.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';
import styles from './decide.module.css';
import { FateForm } from './fate-form.tsx';
import { useText } from '../../../text/use-text.ts';

interface FateProps {
  theme: BoardTheme;
  result: string | undefined;
  notes: readonly BoardNote[];
  /** What was decided; undefined while nothing is. */
  priority: BoardPriority | undefined;
}

/** One theme with its result, its notes and its decision. */
export function Fate({ theme, result, notes, priority }: FateProps) {
  const t = useText();
  const { act, busy, problem } = useAct();
  const [form, setForm] = useState<BoardPriority['outcome']>();
  const choose = priority?.outcome === 'chosen' ? 'desk.fate.words' : 'desk.fate.choose';
  const aside = priority?.outcome === 'set-aside' ? 'desk.fate.reason' : 'desk.fate.aside';
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
            {t(priority.outcome === 'chosen' ? 'desk.fate.because' : 'desk.fate.aside-because', {
              reason: priority.reason,
            })}
          </p>
        </div>
      )}
      <details>
        <summary>{t('desk.notes.count', { count: notes.length })}</summary>
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
          <Button aria-label={t(`${choose}.of`, { title: theme.title })} onClick={() => setForm('chosen')}>
            {t(choose)}
          </Button>
          <Button aria-label={t(`${aside}.of`, { title: theme.title })} onClick={() => setForm('set-aside')}>
            {t(aside)}
          </Button>
          {priority && (
            <Button
              variant="quiet"
              busy={busy}
              aria-label={t('desk.fate.back.of', { title: theme.title })}
              onClick={() =>
                void act(
                  'priority:clear',
                  { themeId: theme.id },
                  t('desk.fate.taken-back', { title: theme.title }),
                )
              }
            >
              {t('desk.fate.back')}
            </Button>
          )}
        </div>
      ) : (
        <FateForm theme={theme} outcome={form} priority={priority} onDone={() => setForm(undefined)} />
      )}
    </article>
  );
}
