import { useEffect, useRef, useState } from 'react';
import type { BoardPriority, BoardTheme } from '#shared/document/board.ts';
import { limits } from '#shared/domain/limits.ts';
import { Button } from '../../../ui/button/button.tsx';
import { TextArea } from '../../../ui/text-area/text-area.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';
import { useKept } from '../parts/use-kept.ts';
import styles from './decide.module.css';

interface FateFormProps {
  theme: BoardTheme;
  outcome: BoardPriority['outcome'];
  priority: BoardPriority | undefined;
  onDone: () => void;
}

/** The words of a decision. Nothing is decided without a reason. */
export function FateForm({ theme, outcome, priority, onDone }: FateFormProps) {
  const { act, busy, problem } = useAct();
  const form = useRef<HTMLFormElement>(null);
  // What was typed survives a reload; what is stored is where one starts.
  const [statement, setStatement] = useKept(`statement:${theme.id}`, priority?.statement ?? '');
  const stored = priority?.outcome === outcome ? priority.reason : '';
  const [reason, setReason] = useKept(`reason:${theme.id}:${outcome}`, stored);
  const [tried, setTried] = useState(false);
  // The version that the words on the screen came from: a change by somebody else since is noticed.
  const [version] = useState(priority?.version ?? 0);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);

  const done = () => {
    setStatement('');
    setReason('');
    onDone();
  };
  const save = async () => {
    setTried(true);
    if (reason.trim() === '' || (outcome === 'chosen' && statement.trim() === '')) return;
    const fine =
      outcome === 'chosen'
        ? await act(
            'priority:choose',
            { themeId: theme.id, statement: statement.trim(), reason: reason.trim(), version },
            `Chosen: ${theme.title}`,
          )
        : await act(
            'priority:set-aside',
            { themeId: theme.id, reason: reason.trim(), version },
            `Set aside: ${theme.title}`,
          );
    if (fine) done();
  };
  return (
    <form
      ref={form}
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {outcome === 'chosen' && (
        <TextArea
          label="The priority in one sentence"
          hint="What shall be different?"
          value={statement}
          onChange={setStatement}
          maxLength={limits.paragraph}
          error={tried && statement.trim() === '' ? 'Please write the priority in one sentence.' : undefined}
        />
      )}
      <TextArea
        label={outcome === 'chosen' ? 'Why we choose it' : 'Set aside because'}
        hint="People who voted for something else will want to understand it."
        value={reason}
        onChange={setReason}
        maxLength={limits.paragraph}
        error={tried && reason.trim() === '' ? 'Please write the reason.' : undefined}
      />
      <Problem text={problem} />
      <div className={styles['row']}>
        <Button type="submit" variant="primary" busy={busy}>
          {outcome === 'chosen' ? 'Choose it' : 'Set it aside'}
        </Button>
        <Button variant="quiet" onClick={done}>
          Do nothing
        </Button>
      </div>
    </form>
  );
}
