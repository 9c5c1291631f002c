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
import { Text } from '../../../text/text.tsx';
import { useText } from '../../../text/use-text.ts';

interface WriteToAuthorProps {
  noteId: string;
  text: string;
  onClose: () => void;
}

/** A private word to whoever wrote a note. Nobody learns who that is. */
export function WriteToAuthor({ noteId, text, onClose }: WriteToAuthorProps) {
  const t = useText();
  const { act, busy, problem } = useAct();
  const support = useOne('room', 'about')?.support.name ?? '';
  const [word, setWord] = useState('');
  const [tried, setTried] = useState(false);
  const send = async () => {
    setTried(true);
    if (word.trim() === '') return;
    if (await act('word:send', { wordId: newId(), noteId, text: word.trim() }, t('desk.word.sent')))
      onClose();
  };
  return (
    <Dialog open title={t('desk.word.title')} closeLabel={t('desk.nothing')} onClose={onClose}>
      <blockquote className={styles['quote']} dir="auto">
        {text}
      </blockquote>
      <p>
        {support === '' ? (
          t('desk.word.text.nobody')
        ) : (
          <Text id="desk.word.text" values={{ support: <bdi>{support}</bdi> }} />
        )}
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
          label={t('desk.word.label')}
          value={word}
          onChange={setWord}
          maxLength={limits.paragraph}
          error={tried && word.trim() === '' ? t('desk.word.missing') : undefined}
        />
        <Problem text={problem} />
        <Button type="submit" variant="primary" busy={busy}>
          {t('desk.word.send')}
        </Button>
      </form>
    </Dialog>
  );
}
