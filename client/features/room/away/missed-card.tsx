import { useEffect, useRef } from 'react';
import { Text } from '../../../text/text.tsx';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { missedNothing, type Missed } from './missed.ts';
import styles from './away.module.css';

/** What happened while the person was away. Focus begins here; the task stands below. */
export function MissedCard({ missed, onRead }: { missed: Missed; onRead: () => void }) {
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <section className={styles['missed']} aria-labelledby="missed">
      <h2 id="missed" ref={heading} tabIndex={-1}>
        {t('room.missed.title')}
      </h2>
      {missedNothing(missed) ? (
        <p>{t('room.missed.nothing')}</p>
      ) : (
        <ul>
          {missed.passed.map(({ id, title, language }) => (
            <li key={id}>
              <Text id="room.missed.passed" values={{ stage: <bdi lang={language}>{title}</bdi> }} />
            </li>
          ))}
          {missed.notes > 0 && <li>{t('room.missed.notes', { count: missed.notes })}</li>}
          {missed.themes.map(({ id, title }) => (
            <li key={id}>
              <Text id="room.missed.theme" values={{ theme: <bdi>{title}</bdi> }} />
            </li>
          ))}
          {missed.results.map(({ id, question }) => (
            <li key={id}>
              <Text id="room.missed.results" values={{ question: <bdi>{question}</bdi> }} />
            </li>
          ))}
          {missed.decisions > 0 && <li>{t('room.missed.decisions', { count: missed.decisions })}</li>}
          {missed.actions.map(({ id, title }) => (
            <li key={id}>
              <Text id="room.missed.action" values={{ action: <bdi>{title}</bdi> }} />
            </li>
          ))}
          {missed.now && (
            <li>
              <Text
                id="room.missed.now"
                values={{ stage: <bdi lang={missed.now.language}>{missed.now.title}</bdi> }}
              />
            </li>
          )}
        </ul>
      )}
      <div>
        <Button onClick={onRead}>{t('room.missed.read')}</Button>
      </div>
    </section>
  );
}
