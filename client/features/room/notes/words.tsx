import { useState, type FormEvent } from 'react';
import { limits } from '#shared/domain/limits.ts';
import type { MineMaps } from '#shared/document/mine.ts';
import { useSend } from '../../../state/commands.ts';
import { useOne } from '../../../state/documents.ts';
import { useDraft } from '../../../state/draft.ts';
import { newId } from '../../../state/new-id.ts';
import { Text } from '../../../text/text.tsx';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Choice } from '../../../ui/choice/choice.tsx';
import { announce } from '../../../ui/status/status.tsx';
import { TextArea } from '../../../ui/text-area/text-area.tsx';
import { SupportLine } from '../help/support-line.tsx';
import styles from './notes.module.css';

type Word = MineMaps['words'];

/** Private words about one's note; the facilitators do not know who wrote it unless the answer says so. */
export function Words({ noteId, words }: { noteId: string; words: Word[] }) {
  const t = useText();
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
    announce(t('room.words.sent'));
    setText('');
    setWithName(null);
    setChecked(false);
  };
  return (
    <section className={styles['card']} aria-label={t('room.words.title')}>
      <ul className={styles['list']}>
        {words
          .toSorted((a, b) => a.at - b.at)
          .map((word) => (
            <li key={word.id}>
              <strong>
                {t(
                  word.from === 'facilitator'
                    ? 'room.words.from'
                    : word.name === null
                      ? 'room.words.own'
                      : 'room.words.own.named',
                )}
              </strong>{' '}
              <span dir="auto" className={styles['text']}>
                {word.text}
              </span>
            </li>
          ))}
      </ul>
      <p>{t('room.words.unknown')}</p>
      {about && about.support.name !== '' && (
        <p>
          <Text id="room.words.support" values={{ person: <SupportLine about={about} /> }} />
        </p>
      )}
      <details>
        <summary>{t('room.words.answer')}</summary>
        <form onSubmit={submit} noValidate className={styles['form']}>
          <TextArea
            label={t('room.words.answer.label')}
            value={text}
            onChange={setText}
            maxLength={limits.paragraph}
            error={checked && text.trim() === '' ? t('room.words.answer.empty') : undefined}
          />
          <Choice
            legend={t('room.words.name')}
            options={[
              { value: 'no', label: t('room.words.name.no') },
              { value: 'yes', label: t('room.words.name.yes') },
            ]}
            value={withName}
            onChange={setWithName}
            error={checked && withName === null ? t('room.choice.missing') : undefined}
          />
          <Button type="submit">{t('room.words.send')}</Button>
        </form>
      </details>
    </section>
  );
}
