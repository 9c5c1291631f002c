import { useState } from 'react';
import { limits } from '#shared/domain/limits.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { TextField } from '../../../ui/text-field/text-field.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';
import styles from './read.module.css';
import { useText } from '../../../text/use-text.ts';

interface HideNoteProps {
  noteId: string;
  text: string;
  onClose: () => void;
}

/** Takes a note from every screen and gives it back to its author with a reason. It can be put back. */
export function HideNote({ noteId, text, onClose }: HideNoteProps) {
  const t = useText();
  const { act, busy, problem } = useAct();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const hide = async () => {
    setTried(true);
    if (reason.trim() === '') return;
    if (await act('note:hide', { noteId, reason: reason.trim() }, t('desk.hide.done'))) onClose();
  };
  return (
    <Dialog open title={t('desk.hide.title')} closeLabel={t('desk.nothing')} onClose={onClose}>
      <blockquote className={styles['quote']} dir="auto">
        {text}
      </blockquote>
      <p>{t('desk.hide.text')}</p>
      <form
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void hide();
        }}
      >
        <TextField
          label={t('desk.hide.reason')}
          hint={t('desk.hide.hint')}
          value={reason}
          onChange={setReason}
          maxLength={limits.title}
          dir="auto"
          error={tried && reason.trim() === '' ? t('desk.hide.missing') : undefined}
        />
        <Problem text={problem} />
        <Button type="submit" variant="primary" busy={busy}>
          {t('desk.hide.do')}
        </Button>
      </form>
    </Dialog>
  );
}
