import { useRefused } from '../../state/commands.ts';
import { useText } from '../../text/use-text.ts';
import { Notice } from '../../ui/notice/notice.tsx';
import { heldWords } from './held-words.ts';
import styles from './room.module.css';

/** Words that can never be sent any more, to be copied while the page is open. Nothing keeps them after that. */
export function Unsent() {
  const t = useText();
  const { refused } = useRefused();
  const words = refused.flatMap((entry) => {
    const text = heldWords(entry);
    return text === undefined ? [] : [{ id: entry.id, text }];
  });
  if (words.length === 0) return undefined;
  return (
    <Notice kind="warning">
      <p>{t('room.unsent')}</p>
      {words.map(({ id, text }) => (
        <p key={id} className={styles['words']} dir="auto">
          {text}
        </p>
      ))}
    </Notice>
  );
}
