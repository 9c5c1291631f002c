import { useState } from 'react';
import { Text } from '../../../text/text.tsx';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { ConsentDefault } from '../notes/consent-default.tsx';
import { NoteItem } from '../notes/note-item.tsx';
import { useOwnNotes } from '../notes/use-own-notes.ts';
import noteStyles from '../notes/notes.module.css';
import styles from '../room.module.css';
import type { StageProps } from '../task.tsx';
import { Pace } from './pace.tsx';
import { Prompt } from './prompt.tsx';

/** Private writing. The composer itself stands below, in the frame, so that it outlives this stage. */
export function Write({ stage, me, who }: StageProps) {
  const t = useText();
  const notes = useOwnNotes().filter((note) => note.stageId === stage.id || note.stageId === null);
  const [later, setLater] = useState(false);
  if (me.kind === 'supporter') {
    return (
      <>
        <Prompt stage={stage} />
        <p>{t('room.write.supporter')}</p>
      </>
    );
  }
  const self = who.for === undefined;
  return (
    <>
      <Prompt stage={stage} />
      <p>{t(`room.write.shows.${stage.options.shows ?? 'nothing'}`)}</p>
      {self && me.consentDefault === null && !later && (
        <div className={styles['stack']}>
          <ConsentDefault value={null} />
          <Button variant="quiet" onClick={() => setLater(true)}>
            {t('room.write.later')}
          </Button>
        </div>
      )}
      {self && notes.length > 0 && (
        <section className={styles['stack']} aria-labelledby="own-notes">
          <h2 id="own-notes" tabIndex={-1}>
            {t('room.write.notes', { count: notes.length })}
          </h2>
          <ul className={noteStyles['list']}>
            {notes.map((note) => (
              <li key={note.id}>
                <NoteItem
                  note={note}
                  canEdit={note.status === 'private' && note.stageId !== null}
                  onRemoved={() => document.getElementById('own-notes')?.focus()}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      {!self && (
        <p>
          <Text id="room.write.for" values={{ name: <bdi>{who.name}</bdi> }} />
        </p>
      )}
      <Pace me={me} who={who} />
    </>
  );
}
