import { useState, type FormEvent } from 'react';
import { limits } from '#shared/domain/limits.ts';
import type { MineMaps } from '#shared/document/mine.ts';
import { useSend } from '../../../state/commands.ts';
import { useOne } from '../../../state/documents.ts';
import { useDraft } from '../../../state/draft.ts';
import { newId } from '../../../state/new-id.ts';
import { phoneHref } from '../../../text/phone.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Choice } from '../../../ui/choice/choice.tsx';
import { announce } from '../../../ui/status/status.tsx';
import { TextArea } from '../../../ui/text-area/text-area.tsx';
import styles from './notes.module.css';

type Word = MineMaps['words'];

/** Private words about one's note; the facilitators do not know who wrote it unless the answer says so. */
export function Words({ noteId, words }: { noteId: string; words: Word[] }) {
  const send = useSend();
  const about = useOne('room', 'about');
  const [text, setText] = useDraft(`word:${noteId}`);
  const [withName, setWithName] = useState<'yes' | 'no' | null>(null);
  const [checked, setChecked] = useState(false);
  if (words.length === 0) return undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (text.trim() === '' || withName === null) return;
    void send('word:answer', { wordId: newId(), noteId, text: text.trim(), withName: withName === 'yes' });
    announce('Your answer is on its way.');
    setText('');
    setWithName(null);
    setChecked(false);
  };
  return (
    <section className={styles['card']} aria-label="Private words about this note">
      <ul className={styles['list']}>
        {words
          .toSorted((a, b) => a.at - b.at)
          .map((word) => (
            <li key={word.id}>
              <strong>
                {word.from === 'facilitator'
                  ? 'From the people who run the workshop:'
                  : word.name === null
                    ? 'You, without your name:'
                    : 'You, with your name:'}
              </strong>{' '}
              <span dir="auto" className={styles['text']}>
                {word.text}
              </span>
            </li>
          ))}
      </ul>
      <p>
        They do not know who wrote the note.
        {about && about.support.name !== '' && (
          <>
            {' '}
            If you want to talk to somebody: <bdi>{about.support.name}</bdi>
            {about.support.place !== '' && (
              <>
                , <bdi>{about.support.place}</bdi>
              </>
            )}
            {about.support.phone !== '' && (
              <>
                , <a href={phoneHref(about.support.phone)}>{about.support.phone}</a>
              </>
            )}
            .
          </>
        )}
      </p>
      <details>
        <summary>Answer</summary>
        <form onSubmit={submit} noValidate style={{ display: 'grid', gap: 'var(--space-4)' }}>
          <TextArea
            label="Your answer"
            value={text}
            onChange={setText}
            maxLength={limits.paragraph}
            error={checked && text.trim() === '' ? 'Write something first.' : undefined}
          />
          <Choice
            legend="Shall they see your name?"
            options={[
              { value: 'no', label: 'No, stay unknown' },
              { value: 'yes', label: 'Yes, show my name' },
            ]}
            value={withName}
            onChange={setWithName}
            error={checked && withName === null ? 'Choose one.' : undefined}
          />
          <Button type="submit">Send the answer</Button>
        </form>
      </details>
    </section>
  );
}
