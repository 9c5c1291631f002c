import type { DeskMaps } from '#shared/document/desk.ts';
import styles from './read.module.css';

/** What was said privately about one note, in order. */
export function PrivateWords({ words }: { words: readonly DeskMaps['words'][] }) {
  if (words.length === 0) return null;
  return (
    <ul className={styles['words']} aria-label="Private words">
      {words
        .toSorted((one, other) => one.at - other.at)
        .map((word) => (
          <li key={word.id}>
            <strong>
              {word.from === 'facilitator' ? (
                'You or a co-facilitator'
              ) : (
                <bdi>{word.name ?? 'The person who wrote it'}</bdi>
              )}
              :
            </strong>{' '}
            <span dir="auto">{word.text}</span>
          </li>
        ))}
    </ul>
  );
}
