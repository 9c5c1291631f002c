import { useRef, useState, type FormEvent } from 'react';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button/button.tsx';
import { codeFault } from '../../ui/code-field/code-fault.ts';
import { CodeField } from '../../ui/code-field/code-field.tsx';
import styles from './join.module.css';

interface CodeFormProps {
  /** What was typed before, on another page. */
  typed: string | undefined;
  error: string | undefined;
  busy: boolean;
  onCode: (code: string) => void;
}

/** For those who have the spoken code instead of a link. */
export function CodeForm({ typed = '', error, busy, onCode }: CodeFormProps) {
  const t = useText();
  const [code, setCode] = useState(typed);
  const [checked, setChecked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const fault = codeFault(t, code, t('arrive.code.missing'));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(fault !== undefined);
    if (fault !== undefined) form.current?.querySelector('input')?.focus();
    else if (!busy) onCode(code);
  };
  return (
    <form ref={form} className={styles['form']} onSubmit={submit} noValidate>
      <CodeField
        label={t('arrive.code')}
        hint={t('arrive.code.hint')}
        value={code}
        onChange={setCode}
        error={(checked ? fault : undefined) ?? error}
      />
      <Button type="submit" variant="primary" wide busy={busy}>
        {t(busy ? 'arrive.code.busy' : 'arrive.code.go')}
      </Button>
    </form>
  );
}
