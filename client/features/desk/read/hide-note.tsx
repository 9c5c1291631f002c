import { useState } from 'react';
import { limits } from '#shared/domain/limits.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { TextField } from '../../../ui/text-field/text-field.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';
import styles from './read.module.css';

interface HideNoteProps {
  noteId: string;
  text: string;
  onClose: () => void;
}

/** Takes a note from every screen and gives it back to its author with a reason. It can be put back. */
export function HideNote({ noteId, text, onClose }: HideNoteProps) {
  const { act, busy, problem } = useAct();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const hide = async () => {
    setTried(true);
    if (reason.trim() === '') return;
    if (await act('note:hide', { noteId, reason: reason.trim() }, 'The note is hidden on every screen'))
      onClose();
  };
  return (
    <Dialog open title="Hide this note?" closeLabel="Do nothing" onClose={onClose}>
      <blockquote className={styles['quote']} dir="auto">
        {text}
      </blockquote>
      <p>
        It goes from every screen at once. Whoever wrote it keeps it, and reads your reason. You can put it
        back.
      </p>
      <form
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void hide();
        }}
      >
        <TextField
          label="Reason, for the person who wrote it"
          hint="For example: it holds a person’s name."
          value={reason}
          onChange={setReason}
          maxLength={limits.title}
          dir="auto"
          error={tried && reason.trim() === '' ? 'Please write the reason.' : undefined}
        />
        <Problem text={problem} />
        <Button type="submit" variant="primary" busy={busy}>
          Hide the note
        </Button>
      </form>
    </Dialog>
  );
}
