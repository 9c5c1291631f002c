import { useState, type FormEvent } from 'react';
import { limits } from '#shared/domain/limits.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { TextField } from '../../ui/text-field/text-field.tsx';
import type { Grouping } from '../use-grouping.ts';
import styles from './dialogs.module.css';

/** Makes an empty theme. */
export function NewThemeDialog({ grouping, onClose }: { grouping: Grouping; onClose: () => void }) {
  const t = useText();
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
    <Dialog open title={t('board.new-theme')} onClose={onClose} closeLabel={t('board.cancel')}>
      <form className={styles['part']} onSubmit={submit} noValidate>
        <TextField
          label={t('board.new.name')}
          hint={t('board.new.hint')}
          value={title}
          onChange={setTitle}
          maxLength={limits.title}
          error={checked && title.trim() === '' ? t('board.theme.name-missing') : undefined}
        />
        <Button type="submit" variant="primary">
          {t('board.new.make')}
        </Button>
      </form>
    </Dialog>
  );
}
