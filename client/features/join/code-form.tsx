import { useState, type FormEvent } from 'react';
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
          label="Join code"
          hint="8 letters and numbers, on the wall or from the person who runs the workshop. Spaces do not matter."
          value={code}
          onChange={setCode}
          maxLength={40}
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          error={empty && code.trim() === '' ? 'Type the code first.' : error}
        />
      </div>
      <Button type="submit" variant="primary" wide busy={busy}>
        {busy ? 'Looking …' : 'Go on'}
      </Button>
    </form>
  );
}
