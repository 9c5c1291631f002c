import { useState } from 'react';
import { byRank } from '../../../board/sections.ts';
import { useRows } from '../../../state/documents.ts';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { announce } from '../../../ui/status/status.tsx';
import styles from '../room.module.css';
import type { StageProps } from '../task.tsx';
import { Prompt } from './prompt.tsx';
import { Gallery } from './gallery.tsx';
import { Pace } from './pace.tsx';

/** A silent gallery: everybody's notes in one mixed order. New ones wait until the reader asks for them. */
export function Read({ stage, me, who }: StageProps) {
  const t = useText();
  const notes = useRows('board', 'notes');
  const [held, setHeld] = useState<ReadonlySet<string>>(() => new Set(notes.map(({ id }) => id)));
  // Nothing on the page yet: the first notes need no asking.
  if (held.size === 0 && notes.length > 0) setHeld(new Set(notes.map(({ id }) => id)));
  const shown = notes.filter(({ id }) => held.has(id)).toSorted(byRank);
  const waiting = notes.length - shown.length;
  return (
    <>
      <Prompt stage={stage} otherwise={t('room.read.prompt')} />
      {me.kind === 'supporter' && <p>{t('room.read.supporter')}</p>}
      {waiting > 0 && (
        <Button
          variant="primary"
          onClick={() => {
            announce(t('room.read.shown', { count: waiting }));
            setHeld(new Set(notes.map(({ id }) => id)));
          }}
        >
          {t('room.read.show', { count: waiting })}
        </Button>
      )}
      <section className={styles['stack']} aria-labelledby="notes">
        <h2 id="notes">{t('room.read.notes', { count: shown.length })}</h2>
        <Gallery notes={shown} />
      </section>
      {me.kind === 'participant' && <Pace me={me} who={who} />}
    </>
  );
}
