import { useState } from 'react';
import { useOne } from '../../../state/documents.ts';
import { useDraft } from '../../../state/draft.ts';
import { Text } from '../../../text/text.tsx';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { part } from '../../../text/part.tsx';
import { ConsentDefault } from '../notes/consent-default.tsx';
import { Starters } from '../notes/starters.tsx';
import { noteDraftKey } from '../notes/draft-key.ts';
import { useOwnNotes } from '../notes/use-own-notes.ts';
import styles from '../room.module.css';
import type { StageProps } from '../task.tsx';
import { Pace } from './pace.tsx';
import { Prompt } from './prompt.tsx';

const WrittenNotes = part(async () => (await import('../notes/written-notes.tsx')).WrittenNotes, {
  words: ['board', 'common-live', 'room-help', 'room-write'],
  meanwhile: Words,
});

/** Private writing. The composer itself stands below, in the frame, so that it outlives this stage. */
export function Write({ stage, me, who }: StageProps) {
  const t = useText();
  const notes = useNotesOf(stage.id);
  const [typed, setTyped] = useDraft(noteDraftKey(who.for));
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
      {typed.trim() === '' && <Starters onChoose={setTyped} />}
      {self && me.consentDefault === null && !later && (
        <div className={styles['stack']}>
          <ConsentDefault value={null} />
          <Button variant="quiet" onClick={() => setLater(true)}>
            {t('room.write.later')}
          </Button>
        </div>
      )}
      {/* Loaded as soon as somebody types, so that it is there when the first note is sent. */}
      {self && (notes.length > 0 || typed !== '') && <WrittenNotes notes={notes} />}
      {!self && (
        <p>
          <Text id="room.write.for" values={{ name: <bdi>{who.name}</bdi> }} />
        </p>
      )}
      <Pace me={me} who={who} />
    </>
  );
}

/** One's own notes as words alone, until what can be done with them is loaded: without a network that may take long. */
function Words() {
  const t = useText();
  const notes = useNotesOf(useOne('room', 'now')?.stageId);
  return (
    <ul className={styles['list']}>
      {notes.map((note) => (
        <li key={note.id} className={styles['card']}>
          <p lang={note.language ?? undefined} dir="auto">
            {note.text}
          </p>
          {note.sending && <p>{t('room.note.sending')}</p>}
        </li>
      ))}
    </ul>
  );
}

/** What one wrote in this step, and what is still on its way. */
function useNotesOf(stageId: string | null | undefined) {
  return useOwnNotes().filter((note) => note.stageId === stageId || note.stageId === null);
}
