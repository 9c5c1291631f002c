import { useState } from 'react';
import { limits } from '#shared/domain/limits.ts';
import { useOne } from '../../../state/documents.ts';
import { newId } from '../../../state/new-id.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { TextArea } from '../../../ui/text-area/text-area.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';
import styles from './read.module.css';

interface WriteToAuthorProps {
  noteId: string;
  text: string;
  onClose: () => void;
}

/** A private word to whoever wrote a note. Nobody learns who that is. */
export function WriteToAuthor({ noteId, text, onClose }: WriteToAuthorProps) {
  const { act, busy, problem } = useAct();
  const support = useOne('room', 'about')?.support.name ?? '';
  const [word, setWord] = useState('');
  const [tried, setTried] = useState(false);
  const send = async () => {
    setTried(true);
    if (word.trim() === '') return;
    if (await act('word:send', { wordId: newId(), noteId, text: word.trim() }, 'Sent')) onClose();
  };
  return (
    <Dialog open title="A private word" closeLabel="Do nothing" onClose={onClose}>
      <blockquote className={styles['quote']} dir="auto">
        {text}
      </blockquote>
      <p>
        Only the person who wrote this note reads it. How to reach{' '}
        {support === '' ? 'the support person' : support} goes along. You will not learn who it is; they may
        answer, with their name or without.
      </p>
      <form
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <TextArea
          label="What you want to say"
          value={word}
          onChange={setWord}
          maxLength={limits.paragraph}
          error={tried && word.trim() === '' ? 'Please write something.' : undefined}
        />
        <Problem text={problem} />
        <Button type="submit" variant="primary" busy={busy}>
          Send privately
        </Button>
      </form>
    </Dialog>
  );
}
