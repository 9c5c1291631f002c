import type { DeskMaps } from '#shared/document/desk.ts';
import styles from './read.module.css';
import { Text } from '../../../text/text.tsx';
import { useText } from '../../../text/use-text.ts';

/** What was said privately about one note, in order. */
export function PrivateWords({ words }: { words: readonly DeskMaps['words'][] }) {
  const t = useText();
  if (words.length === 0) return null;
  return (
    <ul className={styles['words']} aria-label={t('desk.words.title')}>
      {words
        .toSorted((one, other) => one.at - other.at)
        .map((word) => (
          <li key={word.id}>
            <strong>
              <Speaker word={word} />
            </strong>{' '}
            <span dir="auto">{word.text}</span>
          </li>
        ))}
    </ul>
  );
}

function Speaker({ word: { from, name } }: { word: DeskMaps['words'] }) {
  if (from === 'facilitator') return <Text id="desk.words.you" />;
  if (name === null) return <Text id="desk.words.author" />;
  return <Text id="desk.words.name" values={{ name: <bdi>{name}</bdi> }} />;
}
