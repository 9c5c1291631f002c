import { useState, type FormEvent } from 'react';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button/button.tsx';
import { TextField } from '../../ui/text-field/text-field.tsx';
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
  const [empty, setEmpty] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setEmpty(code.trim() === '');
    if (!busy && code.trim() !== '') onCode(code);
  };
  return (
    <form className={styles['form']} onSubmit={submit} noValidate>
      <div className={styles['code']}>
        <TextField
          label={t('arrive.code')}
          hint={t('arrive.code.hint')}
          value={code}
          onChange={setCode}
          maxLength={40}
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          dir="ltr"
          error={empty && code.trim() === '' ? t('arrive.code.missing') : error}
        />
      </div>
      <Button type="submit" variant="primary" wide busy={busy}>
        {t(busy ? 'arrive.code.busy' : 'arrive.code.go')}
      </Button>
    </form>
  );
}
