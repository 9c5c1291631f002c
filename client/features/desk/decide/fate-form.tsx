import { useEffect, useRef, useState } from 'react';
import type { BoardPriority, BoardTheme } from '#shared/document/board.ts';
import { limits } from '#shared/domain/limits.ts';
import { Button } from '../../../ui/button/button.tsx';
import { TextArea } from '../../../ui/text-area/text-area.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';
import { useKept } from '../parts/use-kept.ts';
import styles from './decide.module.css';
import { useText } from '../../../text/use-text.ts';

interface FateFormProps {
  theme: BoardTheme;
  outcome: BoardPriority['outcome'];
  priority: BoardPriority | undefined;
  onDone: () => void;
}

/** The words of a decision. Nothing is decided without a reason. */
export function FateForm({ theme, outcome, priority, onDone }: FateFormProps) {
  const t = useText();
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
            t('desk.fate.said.chosen', { title: theme.title }),
          )
        : await act(
            'priority:set-aside',
            { themeId: theme.id, reason: reason.trim(), version },
            t('desk.fate.said.aside', { title: theme.title }),
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
          spellCheck
          label={t('desk.fate.statement')}
          hint={t('desk.fate.statement.hint')}
          value={statement}
          onChange={setStatement}
          maxLength={limits.paragraph}
          error={tried && statement.trim() === '' ? t('desk.fate.statement.missing') : undefined}
        />
      )}
      <TextArea
        spellCheck
        label={t(outcome === 'chosen' ? 'desk.fate.why' : 'desk.fate.why-not')}
        hint={t('desk.fate.why.hint')}
        value={reason}
        onChange={setReason}
        maxLength={limits.paragraph}
        error={tried && reason.trim() === '' ? t('desk.fate.why.missing') : undefined}
      />
      <Problem text={problem} />
      <div className={styles['row']}>
        <Button type="submit" variant="primary" busy={busy}>
          {t(outcome === 'chosen' ? 'desk.fate.do-choose' : 'desk.fate.do-aside')}
        </Button>
        <Button variant="quiet" onClick={done}>
          {t('desk.nothing')}
        </Button>
      </div>
    </form>
  );
}
