import { useState, type FormEvent } from 'react';
import { limits } from '#shared/domain/limits.ts';
import { Button } from '../ui/button/button.tsx';
import { Dialog } from '../ui/dialog/dialog.tsx';
import { TextField } from '../ui/text-field/text-field.tsx';
import type { Grouping } from './use-grouping.ts';
import styles from './grouping-board.module.css';

/** Makes an empty theme. */
export function NewThemeDialog({ grouping, onClose }: { grouping: Grouping; onClose: () => void }) {
  const [title, setTitle] = useState('');
  const [checked, setChecked] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (title.trim() === '') return;
    onClose();
    void grouping.add(title.trim(), []);
  };
  return (
    <Dialog open title="New theme" onClose={onClose} closeLabel="Cancel">
      <form className={styles['part']} onSubmit={submit} noValidate>
        <TextField
          label="Name of the theme"
          hint="A few words that fit all its notes."
          value={title}
          onChange={setTitle}
          maxLength={limits.title}
          error={checked && title.trim() === '' ? 'Give the theme a name.' : undefined}
        />
        <Button type="submit" variant="primary">
          Make theme
        </Button>
      </form>
    </Dialog>
  );
}
