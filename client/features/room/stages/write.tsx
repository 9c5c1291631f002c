import { useState } from 'react';
import { Button } from '../../../ui/button/button.tsx';
import { ConsentDefault } from '../notes/consent-default.tsx';
import { NoteItem } from '../notes/note-item.tsx';
import { useOwnNotes } from '../notes/use-own-notes.ts';
import noteStyles from '../notes/notes.module.css';
import styles from '../room.module.css';
import type { StageProps } from '../task.tsx';
import { DoneButton } from './done-button.tsx';

/** Private writing. The composer itself stands below, in the frame, so that it outlives this stage. */
export function Write({ stage, me, who }: StageProps) {
  const notes = useOwnNotes().filter((note) => note.stageId === stage.id || note.stageId === null);
  const [later, setLater] = useState(false);
  if (me.kind === 'supporter') {
    return (
      <>
        <Prompt prompt={stage.prompt} />
        <p>The others are writing now. You can help the person you came with.</p>
      </>
    );
  }
  const self = who.for === undefined;
  return (
    <>
      <Prompt prompt={stage.prompt} />
      <p>{shownWords[stage.options.shows ?? 'nothing']} Please do not write the names of other people.</p>
      {self && me.consentDefault === null && !later && (
        <div className={styles['stack']}>
          <ConsentDefault value={null} />
          <Button variant="quiet" onClick={() => setLater(true)}>
            I will decide later
          </Button>
        </div>
      )}
      {self && notes.length > 0 && (
        <section className={styles['stack']} aria-labelledby="own-notes">
          <h2 id="own-notes" tabIndex={-1}>
            Your notes ({notes.length})
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
          What you send for <bdi>{who.name}</bdi> is marked as written for someone. Read it back to them
          first.
        </p>
      )}
      <DoneButton who={who} />
    </>
  );
}

const shownWords = {
  nothing: 'Only you can read them for now. Later they are shown without names.',
  group: 'Only you can read them for now. Later they are shown with your group, but not your name.',
  name: 'Only you can read them for now. Later they are shown WITH your name.',
} as const;

function Prompt({ prompt }: { prompt: string }) {
  return prompt === '' ? undefined : (
    <p className={styles['lead']} dir="auto">
      {prompt}
    </p>
  );
}
